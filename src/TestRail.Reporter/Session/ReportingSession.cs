using System.Reflection;
using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>One reporting process's work, told in order: begin, record, complete. The rooms below do it.</summary>
internal sealed class ReportingSession : IReportingSession, IDisposable
{
    private readonly SessionContext _context;
    private readonly ReporterOptions? _options;
    private readonly Redaction _redaction;
    private readonly IReporterLog _log;
    private readonly CaseMatcher _matcher;
    private readonly Lazy<TestRailClient> _client;

    private SessionStart _start = new() { Sources = [] };
    private DeclaredCases _declared = new([], []);
    private Task _reading = Task.CompletedTask;
    private JournalDrawer? _drawer;
    private RunOpening? _opening;
    private int _recorded;
    private bool _isJournalBroken;

    public ReportingSession(SessionContext context, IReporterLog log)
    {
        _context = context;
        _options = context.Configuration.Options;
        _redaction = new Redaction(_options?.Connection?.ApiKey.Value);
        _log = new RedactingLog(log, _redaction);
        _matcher = new CaseMatcher(_options?.Cases.MatchBy ?? new CaseOptions().MatchBy);
        _client = new Lazy<TestRailClient>(() => Connecting.Open(_options!.Connection!, _options.Delivery.Deadline, context.Time));
    }

    /// <inheritdoc/>
    public void Begin(SessionStart start)
    {
        _start = start;
        foreach (var warning in _context.Configuration.Warnings)
            _log.Say(warning);
        if (_context.Configuration.Problem is { } problem)
            _log.Say(problem);

        var began = new Began
        {
            Session = Guid.NewGuid().ToString("N")[..8],
            At = _context.Time.GetUtcNow(),
            Reporter = Version,
            Sources = start.Sources,
            Configuration = _context.Configuration.File,
            Folder = _context.Setting.AssemblyFolder,
            HostArguments = _context.Setting.HostArguments,
        };
        _drawer = JournalPlace.Open(_context, began, out var refusals);
        if (_drawer is null)
            _log.Say(Sentences.NoJournal(refusals));
        else if (_options?.Connection is not null)
            BeginOpening(_drawer.Writer, _options);
    }

    /// <inheritdoc/>
    public void Record(TestResult result)
    {
        if (_drawer is null || _isJournalBroken)
            return;

        var redacted = _redaction.Apply(result);
        try
        {
            _drawer.Writer.Append(new Recorded(++_recorded, redacted, _drawer.Attachments.Keep(_recorded, redacted.Attachments)));
        }
        catch (IOException full)
        {
            _isJournalBroken = true;
            _log.Say(Sentences.JournalBroken(_drawer.Writer.Path, _recorded, full.Message));
        }

        if (_opening is { IsBegun: false } && _reading.IsCompleted)
            OpenFor(_matcher.Match(redacted).Cases);
    }

    /// <inheritdoc/>
    public bool Complete(SessionEnd end)
    {
        if (_drawer is null)
            return _context.Configuration.OnError != OnError.Fail;

        try
        {
            _drawer.Writer.Append(new Ended(end.Aborted));
            _drawer.Writer.Flush();
            // The host's thread has no context to come back to, and nothing else to do.
            return Task.Run(() => new SessionEnding(_context, _matcher, _log).CompleteAsync(_drawer, _opening, Client, _declared)).GetAwaiter().GetResult();
        }
        catch (IOException broken)
        {
            _log.Say(Sentences.JournalBroken(_drawer.Writer.Path, _recorded, broken.Message));
            return _context.Configuration.OnError != OnError.Fail;
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _drawer?.Dispose();
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private static string Version =>
        typeof(ReportingSession).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private ITestRailApi Client => _client.Value.Api;

    private void BeginOpening(JournalWriter journal, ReporterOptions options)
    {
        // Reading the assemblies takes tens of milliseconds, in which tests already run.
        _reading = Task.Run(() =>
        {
            var declared = AssemblyCases.Read(_start.Sources);
            _declared = declared;
            var opener = new RunOpener(Client, options, project => _context.Names(options, project, TestedVersion.Of(_start.Sources)));
            var opening = new RunOpening(Client, options, opener, journal, _log);
            // With a filter, and without declared cases, it is not known whether any mapped test will run at all.
            if (!_start.IsFiltered && declared.Cases.Count > 0)
                opening.Begin(declared.Cases, declared.Suites, CancellationToken.None);
            _opening = opening;
        });
    }

    private void OpenFor(IReadOnlyList<long> cases)
    {
        if (cases.Count > 0)
            _opening!.Begin(cases, _declared.Suites, CancellationToken.None);
    }
}
