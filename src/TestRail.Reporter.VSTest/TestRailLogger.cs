using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Loading;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// The VSTest logger for <c>dotnet test --logger testrail</c>. VSTest creates it.
/// Its parameters are the reporter's options in kebab case: <c>--logger "testrail;run-name=Nightly"</c>.
/// </summary>
[FriendlyName(Name)]
[ExtensionUri(Address)]
public sealed class TestRailLogger : ITestLoggerWithParameters
{
    internal const string Name = "testrail", Address = "logger://testrail/v1";

    /// <summary>VSTest calls this when the logger has no parameters.</summary>
    /// <param name="events">The test run's events.</param>
    /// <param name="testRunDirectory">VSTest's results folder; not used.</param>
    public void Initialize(TestLoggerEvents events, string testRunDirectory) =>
        Initialize(events, new Dictionary<string, string?>());

    /// <summary>VSTest calls this when the logger has parameters.</summary>
    /// <param name="events">The test run's events.</param>
    /// <param name="parameters">The reporter's options, and parameters that VSTest adds.</param>
    /// <exception cref="InvalidOperationException">
    /// The configuration is invalid and sets <c>onError: fail</c>. VSTest prints the message and runs no tests.
    /// </exception>
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters)
    {
        ArgumentNullException.ThrowIfNull(events);
        var log = new ConsoleLog();
        var commandLine = Environment.GetCommandLineArgs();
        var folder = Path.GetDirectoryName(typeof(TestRailLogger).Assembly.Location)!;
        var engine = EngineLoader.Load(folder, log);
        if (engine is null)
            return;

        IReportingSession? session;
        try
        {
            session = GuardedSession.Open(
                engine,
                new SessionSetting
                {
                    AssemblyFolder = folder,
                    WorkingFolder = Environment.CurrentDirectory,
                    HostArguments = LoggerParameters.Merge(parameters, commandLine),
                    Invocation = Invocation.In(commandLine),
                },
                log);
        }
        catch (SessionRefusedException refused)
        {
            // An exception from here is the only way to stop VSTest before the first test.
            throw new InvalidOperationException(refused.Reason.ToString(), refused);
        }

        if (session is null)
            return;

        var framework = FrameworkName.Short(parameters.GetValueOrDefault("TargetFramework"));
        var cleanups = new FailedCleanups();
        Subscribe(events, session, new ResultTranslator(framework), new MSTestResults(cleanups), new EndTranslator(framework, cleanups));
    }

    private static void Subscribe(TestLoggerEvents events, IReportingSession session, ResultTranslator results, MSTestResults mstest, EndTranslator end)
    {
        var guard = new TranslationGuard();
        events.TestRunStart += (_, args) =>
        {
            guard.Run("the settings of the test run", () => mstest.Read(args.TestRunCriteria.TestRunSettings));
            session.Begin(guard.Run("the start of the test run", () => CriteriaTranslator.Translate(args.TestRunCriteria)) ?? CriteriaTranslator.WithoutSettings(args.TestRunCriteria));
        };
        events.TestResult += (_, args) =>
        {
            guard.Run(args.Result.TestCase.FullyQualifiedName, () => end.Count(args.Result));
            if (guard.Translate(args.Result.TestCase.FullyQualifiedName, () => mstest.Own(args.Result) is { } own && !XUnitCleanups.IsOfCleanup(own) ? results.Translate(own) : null, () => PlainResult.Of(args.Result)) is { } result)
                session.Record(result);
        };
        events.TestRunMessage += (_, args) => guard.Run("a message of the test run", () => end.Note(args));
        events.TestRunComplete += (_, args) =>
        {
            var ended = guard.Run("the end of the test run", () => end.Translate(args)) ?? new SessionEnd(args.IsAborted || args.IsCanceled) { Cancelled = args.IsCanceled };
            // VSTest ends the process when its handlers have returned, so this one waits.
            if (session.CompleteAsync(ended with { TranslationErrors = guard.Errors }).GetAwaiter().GetResult().FailsBuild)
                FailProcess();
        };
    }

    /// <summary>VSTest overwrites an exit code that an event handler sets. A code set during process exit is kept.</summary>
    private static void FailProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Environment.ExitCode = 1;
}
