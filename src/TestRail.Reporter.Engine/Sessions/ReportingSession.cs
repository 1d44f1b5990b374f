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

/// <summary>One reporting process's work, told in order: begin, record, complete. The rooms below do it.</summary>
internal sealed class ReportingSession : IReportingSession, IDisposable
{
    private readonly SessionContext _context;
    private readonly ReporterOptions? _options;
    private readonly Redaction _redaction;
    private readonly IReporterLog _log;
    private readonly Lazy<TestRailClient> _client;
    private readonly EarlierSessions _earlier;
    private readonly InheritedTraits _inherited = new();
    private readonly List<string> _lost = [];

    private OpenJournal? _drawer;
    private SessionRunOpener? _opening;
    private string? _variant;
    private int _recorded;

    public ReportingSession(SessionContext context, IReporterLog log)
    {
        _options = context.Configuration.Options;
        _redaction = context.Redaction;
        _context = context with { Key = _redaction.Apply(SharedKey.Of(context)) };
        _log = new RedactingLog(log, _redaction);
        _earlier = new EarlierSessions(_context, _log);
        _client = new Lazy<TestRailClient>(() => ClientFactory.Open(_options!.Connection!, _options.Delivery.Deadline, context.Time));
    }

    /// <inheritdoc/>
    public void Begin(SessionStart start)
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
            HostArguments = _redaction.Without(JournalArguments.ToWrite(_context.Setting.HostArguments, _context.Environment)),
            Key = _context.Key,
            OneOfSeveral = start.IsOneOfSeveral,
            Whole = !start.IsFiltered,
            Variant = _variant = _redaction.Apply(_options?.Results.Variant ?? start.Variant),
        };
        _drawer = JournalLocation.Open(_context, began, out var refusals, out var objections);
        if (objections.Count > 0)
            _log.Say(JournalMessages.FoldersNotTrusted(objections));
        // Other sessions of the run may not have known what is secret to this one.
        if (_drawer is not null)
            _drawer.Reader.Redact = _redaction.Apply;
        if (_drawer is null)
            _log.Say(JournalMessages.NoJournal(refusals));
        else if (_options?.Connection is not null)
            _opening = new SessionRunOpener(_client, _options, _context, _drawer.Writer, _log) { Began = began };
        _opening?.Begin(start);
        if (_drawer is not null)
            _earlier.LookBeside(_drawer.Path);
    }

    /// <inheritdoc/>
    public void Record(TestResult result)
    {
        if (_drawer is null)
            return;

        var redacted = ResultTextLimit.Apply(_redaction.Apply(_inherited.Complete(result)));
        if (_variant is not null)
            redacted = redacted with { Test = redacted.Test with { Variant = _variant } };
        _recorded++;
        var files = _options?.Results.Attachments == false ? null : _drawer.Attachments.Keep(_recorded, result.Attachments, _redaction.FileName);
        if (!TryAppend(_drawer.Writer, new ResultRecorded(_recorded, redacted, files)))
            _lost.Add(redacted.Test.FullName);

        if (_opening?.IsWaiting == true && _context.Matcher.Match(redacted).Cases is { Count: > 0 } cases)
            _opening.BeginWith(cases);
    }

    /// <inheritdoc/>
    public bool Complete(SessionEnd end)
    {
        if (_drawer is null)
            return !_context.FailsBuild;

        try
        {
            return Complete(_drawer, end) && (_lost.Count == 0 || !_context.FailsBuild);
        }
        // Hosts swallow what a handler throws, or turn it into a crash of the tests; neither may happen to a result.
        catch (Exception unexpected)
        {
            _log.Say(SessionMessages.Unexpected(unexpected.ToString(), File.Exists(_drawer.Path) ? _drawer.Path : null));
            return !_context.FailsBuild;
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _opening?.Dispose();
        _opening = null;
        _drawer?.Dispose();
        _drawer = null;
        _inherited.Dispose();
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private bool Complete(OpenJournal drawer, SessionEnd end)
    {
        if (drawer.RestoreIfGone())
            _log.Say(JournalMessages.JournalWrittenAgain(drawer.Path));
        new UnfinishedTests(_log).Tell(end, _context.Time.GetUtcNow(), Record);
        TryAppend(drawer.Writer, _redaction.Apply(end));
        var isGood = _opening is null ? Keep(drawer, end) : Deliver(drawer, _opening);
        if (_lost.Count > 0)
            _log.Say(JournalMessages.ResultsLost(_lost));
        Task.Run(_earlier.ConcludeAsync).GetAwaiter().GetResult();
        _earlier.Clean(drawer.Path);
        return isGood;
    }

    /// <summary>A disk that is full now may have room for the next entry.</summary>
    private bool TryAppend(JournalWriter journal, JournalEntry entry)
    {
        try
        {
            journal.Append(entry);
            return true;
        }
        catch (UnwritableJournalException full)
        {
            if (_lost.Count == 0)
                _log.Say(JournalMessages.JournalBroken(full.Journal, full.Message));
            return false;
        }
    }

    private bool Deliver(OpenJournal drawer, SessionRunOpener opening)
    {
        var ending = new SessionCompletion(_context, _options!, _log);
        // The host's thread has nothing else to do, and no context to come back to.
        return Task.Run(() => ending.CompleteAsync(drawer, opening, _client)).GetAwaiter().GetResult();
    }

    /// <summary>A file that somebody deleted keeps nothing.</summary>
    private static bool IsKept(OpenJournal drawer) => File.Exists(drawer.Path);

    /// <summary>Nothing can be sent, or nothing is to be sent by this session.</summary>
    private bool Keep(OpenJournal drawer, SessionEnd end)
    {
        if (_recorded == 0)
            JournalCompletion.Note(drawer.Writer, JournaledResults.Read(drawer.Reader, _context.Matcher), _context.Time);
        new SummaryWriter(_log).SayFailures(end.FailedCleanups, end.Errors);
        if (_options is not null)
        {
            // Whoever sends what is collected reports it; reading it back now would cost more than writing it did.
            _log.Say(IsKept(drawer) ? JournalMessages.Collected(_recorded, drawer.Path) : JournalMessages.JournalGone(_recorded, drawer.Path));
            return IsKept(drawer) || !_context.FailsBuild;
        }

        var journaled = JournaledResults.Read(drawer.Reader, _context.Matcher);
        var kept = new DeliveryReport { Pending = journaled.CountPending(_context.Results) };
        var report = new ReportWriter(_context, _log);
        Task.Run(() => report.WriteAsync(drawer, journaled, kept, null, _context.Configuration.Problem?.Text)).GetAwaiter().GetResult();
        _log.Say(IsKept(drawer) ? JournalMessages.ResultsNotSent(_recorded, drawer.Path) : JournalMessages.JournalGone(_recorded, drawer.Path));
        return !_context.FailsBuild;
    }
}
