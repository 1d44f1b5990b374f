using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The reporting of one process: begin, record results, complete.</summary>
internal sealed class ReportingSession : IReportingSession, IDisposable
{
    /// <summary>
    /// In characters: the maximum of <c>results.maxCommentLength</c>. A test with endless output must not fill the disk or write a line that is
    /// too long to read.
    /// </summary>
    private const int MaxTextLength = 1_000_000;

    private readonly SessionContext _context;
    private readonly ReporterOptions? _options;
    private readonly IReporterLog _log;
    private readonly Lazy<TestRailClient> _client;
    private readonly EarlierSessions _earlierSessions;
    private readonly InheritedTraits _inheritedTraits = new();
    private readonly List<string> _lost = [];
    private readonly HashSet<long> _lostCases = [];
    private readonly object _gate = new();

    private OpenJournal? _journal;
    private SessionRunOpener? _runOpener;
    private string? _variant;
    private int _recorded, _failed;
    private int? _failureLimit;
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
    public void Begin(SessionStart start) => Try(() => Open(start));

    /// <inheritdoc/>
    public void RecordStart(TestIdentity test, IReadOnlyList<Trait> traits) => Try(() => Append(new TestStarted(WithVariant(test.WithTexts(Limit)), traits)));

    /// <inheritdoc/>
    public void RecordNoResult(string id) => Try(() => Append(new TestWithoutResult(Limit(id))));

    /// <inheritdoc/>
    public void Record(TestResult result)
    {
        try
        {
            Append(result);
        }
        catch (Exception unexpected)
        {
            Lose(result);
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

        _failureLimit = start.FailureLimit;
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
            _journal.Redact = _context.Redaction.Apply;
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

        var redacted = _context.Redaction.Apply(_inheritedTraits.Complete(result)).WithTexts(Limit);
        redacted = redacted with { Test = WithVariant(redacted.Test), Duration = NotNegative(redacted.Duration) };
        _recorded++;
        _failed += redacted.Outcome == TestOutcome.Failed ? 1 : 0;
        var files = _options?.Results.Attachments == false ? null : _journal.Attachments.Keep(_recorded, result.Attachments, _context.Redaction.FileName);
        if (!TryAppend(_journal.Writer, new ResultRecorded(_recorded, redacted, files)))
            Lose(redacted);

        if (_runOpener?.IsWaiting == true && _context.Matcher.Match(redacted).Cases is { Count: > 0 } cases)
            _runOpener.BeginWith(cases);
    }

    private void Lose(TestResult result)
    {
        _lost.Add(_context.Redaction.Apply(result.Test.FullName)!);
        try
        {
            _lostCases.UnionWith(_context.Matcher.Match(result).Cases);
        }
        // A result that cannot be recorded may be impossible to match too.
        catch (Exception)
        {
        }
    }

    /// <summary>A framework that takes the time from the clock reports less than nothing if the clock was set back meanwhile.</summary>
    private static TimeSpan NotNegative(TimeSpan duration) => duration < TimeSpan.Zero ? TimeSpan.Zero : duration;

    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception unexpected)
        {
            SayUnexpected(unexpected);
        }
    }

    private void Append(JournalEntry entry)
    {
        if (_journal is not null)
            TryAppend(_journal.Writer, _context.Redaction.Apply(entry));
    }

    private static string Limit(string text) => TextTruncation.Middle(text, MaxTextLength);

    private TestIdentity WithVariant(TestIdentity test) => _variant is null ? test : test with { Variant = _variant };

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
        // The framework ran no more tests, and nobody needs to be told what they asked for.
        if (!end.Aborted && _failureLimit is { } limit && _failed >= limit)
            end = end with { Aborted = true, Cancelled = true };
        new UnfinishedTests(_log).Tell(end, _context.Time.GetUtcNow(), Record);
        foreach (var error in end.TranslationErrors)
            _log.Say(SessionMessages.Unexpected(error, null));
        TryAppend(openJournal.Writer, _context.Redaction.Apply(end) with { LostCases = _lostCases.Count > 0 ? [.. _lostCases.Order()] : null });
        var outcome = _runOpener is null
            ? await new UnsentSession(_context, _log).CompleteAsync(openJournal, end, _recorded).ConfigureAwait(false)
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
}
