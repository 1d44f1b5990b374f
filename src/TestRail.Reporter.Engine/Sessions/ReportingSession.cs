using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The reporting of one process: begin, record results, complete.</summary>
internal sealed class ReportingSession : IReportingSession, IDisposable
{
    private readonly SessionContext _context;
    private readonly ReporterOptions? _options;
    private readonly IReporterLog _log;
    private readonly Lazy<TestRailClient> _client;
    private readonly EarlierSessions _earlierSessions;
    private readonly InheritedTraits _inheritedTraits = new();
    private readonly List<string> _lost = [];
    private readonly object _gate = new();

    private OpenJournal? _journal;
    private SessionRunOpener? _runOpener;
    private string? _variant;
    private int _recorded;
    private Task<SessionOutcome>? _completion;

    public ReportingSession(SessionContext context, IReporterLog log)
    {
        _options = context.Configuration.Options;
        _context = context with { Key = context.Redaction.Apply(SharedKey.Of(context)) };
        _log = new RedactingLog(log, context.Redaction);
        _earlierSessions = new EarlierSessions(_context, _log);
        _client = new Lazy<TestRailClient>(() => ClientFactory.Open(_options!.Connection!, _options.Delivery.Deadline, context.Time));
    }

    /// <inheritdoc/>
    public void Begin(SessionStart start)
    {
        try
        {
            Open(start);
        }
        catch (Exception unexpected)
        {
            SayUnexpected(unexpected);
        }
    }

    /// <inheritdoc/>
    public void Record(TestResult result)
    {
        try
        {
            Append(result);
        }
        catch (Exception unexpected)
        {
            _lost.Add(_context.Redaction.Apply(result.Test.FullName)!);
            SayUnexpected(unexpected);
        }
    }

    /// <inheritdoc/>
    public Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        lock (_gate)
            return _completion ??= Task.Run(() => CompleteOnceAsync(end, patience, cancellation), CancellationToken.None);
    }

    public void Dispose()
    {
        _runOpener?.Dispose();
        _runOpener = null;
        _journal?.Dispose();
        _journal = null;
        _inheritedTraits.Dispose();
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private void Open(SessionStart start)
    {
        foreach (var warning in _context.Configuration.Warnings)
            _log.Say(warning);
        if (_context.Configuration.Problem is { } problem)
            _log.Say(problem);

        var began = new SessionStarted
        {
            Session = Guid.NewGuid().ToString("N")[..8],
            At = _context.Time.GetUtcNow(),
            Reporter = ReporterVersion.Current,
            Sources = start.Sources,
            Configuration = _context.Configuration.File,
            Folder = _context.Setting.AssemblyFolder,
            Origin = JournalOrigin.Current,
            HostArguments = _context.Redaction.Without(JournalArguments.ToWrite(_context.Setting.HostArguments, _context.Environment)),
            Key = _context.Key,
            OneOfSeveral = start.IsOneOfSeveral,
            Whole = !start.IsFiltered,
            Variant = _variant = _context.Redaction.Apply(_options?.Results.Variant ?? start.Variant),
        };
        _journal = JournalLocation.Open(_context, began, out var refusals, out var objections);
        if (objections.Count > 0)
            _log.Say(JournalMessages.FoldersNotTrusted(objections));
        // Other sessions of the run may not have known this session's secrets.
        if (_journal is not null)
            _journal.Reader.Redact = _context.Redaction.Apply;
        if (_journal is null)
            _log.Say(JournalMessages.NoJournal(refusals));
        else if (_options?.Connection is not null)
            _runOpener = new SessionRunOpener(_client, _options, _context, _journal.Writer, _log) { Began = began };
        _runOpener?.Begin(start);
        if (_journal is not null)
            _earlierSessions.LookBeside(_journal.Path);
    }

    private void Append(TestResult result)
    {
        if (_journal is null)
            return;

        var redacted = ResultTextLimit.Apply(_context.Redaction.Apply(_inheritedTraits.Complete(result)));
        if (_variant is not null)
            redacted = redacted with { Test = redacted.Test with { Variant = _variant } };
        _recorded++;
        var files = _options?.Results.Attachments == false ? null : _journal.Attachments.Keep(_recorded, result.Attachments, _context.Redaction.FileName);
        if (!TryAppend(_journal.Writer, new ResultRecorded(_recorded, redacted, files)))
            _lost.Add(redacted.Test.FullName);

        if (_runOpener?.IsWaiting == true && _context.Matcher.Match(redacted).Cases is { Count: > 0 } cases)
            _runOpener.BeginWith(cases);
    }

    /// <summary>Completes the session. It throws nothing: hosts ignore exceptions or turn them into a crash of the test process.</summary>
    private async Task<SessionOutcome> CompleteOnceAsync(SessionEnd end, TimeSpan? patience, CancellationToken cancellation)
    {
        if (_journal is null)
            return new SessionOutcome(null, null, _context.FailsBuild);

        try
        {
            return await CompleteAsync(_journal, end, patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception unexpected)
        {
            return new SessionOutcome(SayUnexpected(unexpected), null, _context.FailsBuild);
        }
        finally
        {
            Dispose();
        }
    }

    private async Task<SessionOutcome> CompleteAsync(OpenJournal openJournal, SessionEnd end, TimeSpan? patience, CancellationToken cancellation)
    {
        if (openJournal.RestoreIfGone())
            _log.Say(JournalMessages.JournalWrittenAgain(openJournal.Path));
        new UnfinishedTests(_log).Tell(end, _context.Time.GetUtcNow(), Record);
        foreach (var error in end.TranslationErrors)
            _log.Say(SessionMessages.Unexpected(error, null));
        TryAppend(openJournal.Writer, _context.Redaction.Apply(end));
        var outcome = _runOpener is null
            ? await KeepAsync(openJournal, end).ConfigureAwait(false)
            : await new SessionCompletion(_context, _options!, _log) { Patience = patience, Cancellation = cancellation }.CompleteAsync(openJournal, _runOpener, _client).ConfigureAwait(false);
        if (_lost.Count > 0)
            _log.Say(JournalMessages.ResultsLost(_lost));
        await _earlierSessions.ConcludeAsync().ConfigureAwait(false);
        _earlierSessions.Clean(openJournal.Path);
        return outcome with { FailsBuild = outcome.FailsBuild || (_lost.Count > 0 && _context.FailsBuild) };
    }

    /// <summary>Reports an error of the reporter itself. Returns the message.</summary>
    private string SayUnexpected(Exception unexpected)
    {
        var message = _context.Redaction.Apply(SessionMessages.Unexpected(unexpected.ToString(), _journal is { } open && File.Exists(open.Path) ? open.Path : null));
        _log.Say(message);
        return message.ToString();
    }

    /// <summary>
    /// Appends an entry. On failure it returns false and the session continues, because a full disk may have space for the next entry.
    /// </summary>
    private bool TryAppend(JournalWriter journal, JournalEntry entry)
    {
        try
        {
            journal.Append(entry);
            return true;
        }
        catch (UnwritableJournalException unwritable)
        {
            if (_lost.Count == 0)
                _log.Say(JournalMessages.JournalBroken(unwritable.Journal, unwritable.Message));
            return false;
        }
    }

    /// <summary>False when the journal was deleted while the session was running.</summary>
    private static bool IsJournalKept(OpenJournal openJournal) => File.Exists(openJournal.Path);

    /// <summary>Ends a session that sends nothing: its configuration is invalid, or it only collects.</summary>
    private async Task<SessionOutcome> KeepAsync(OpenJournal openJournal, SessionEnd end)
    {
        if (_recorded == 0)
            JournalCompletion.Note(openJournal.Writer, JournaledResults.Read(openJournal.Reader, _context.Matcher), _context.Time);
        new SummaryWriter(_log).SayFailures(end.FailedCleanups, end.Errors);
        if (_options is not null)
        {
            // The report is written when the collected results are sent. Reading them back here would take longer than recording them did.
            return new SessionOutcome(Say(IsJournalKept(openJournal) ? JournalMessages.Collected(_recorded, openJournal.Path) : JournalMessages.JournalGone(_recorded, openJournal.Path)), null, !IsJournalKept(openJournal) && _context.FailsBuild);
        }

        var journaled = JournaledResults.Read(openJournal.Reader, _context.Matcher);
        var pending = new DeliveryReport { Pending = journaled.CountPending(_context.Results) };
        var report = await new ReportWriter(_context, _log).WriteAsync(openJournal, journaled, pending, null, _context.Configuration.Problem?.Text).ConfigureAwait(false);
        var summary = Say(IsJournalKept(openJournal) ? JournalMessages.ResultsNotSent(_recorded, openJournal.Path) : JournalMessages.JournalGone(_recorded, openJournal.Path));
        return new SessionOutcome(summary, report.File, _context.FailsBuild);
    }

    private string Say(Message message)
    {
        _log.Say(message);
        return _context.Redaction.Apply(message).ToString();
    }
}
