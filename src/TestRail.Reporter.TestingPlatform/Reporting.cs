using Microsoft.Testing.Platform.CommandLine;
using TestRail.Reporter.Contracts.Loading;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.TestingPlatform.Translation;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>The reporting of one test application: loads the engine and opens the session when the command line is known.</summary>
internal sealed class Reporting
{
    private readonly ProcessLog _log = new();

    /// <summary>Null if this process reports nothing.</summary>
    public IReportingSession? Session { get; private set; }

    /// <summary>The start of the session.</summary>
    public SessionStart Start { get; private set; } = new() { Sources = [] };

    /// <summary>
    /// Opens a session if reporting is switched on. Returns the reason for running no tests: the configuration is invalid and sets <c>onError: fail</c>.
    /// </summary>
    /// <param name="options">The command line of the test application.</param>
    public string? Open(ICommandLineOptions options)
    {
        var variable = ReportSwitch.Read();
        if (ReportSwitch.Warn(variable) is { } warning)
            _log.Say(warning);
        if (!ReportSwitch.IsOn(options, variable))
            return null;

        var folder = TestAssembly.Folder;
        var engine = EngineLoader.Load(folder, _log);
        if (engine is null)
            return null;

        try
        {
            var invocation = Invocation.Take();
            Start = StartTranslator.Translate(options, invocation);
            Session = GuardedSession.Open(
                engine,
                new SessionSetting
                {
                    AssemblyFolder = folder,
                    WorkingFolder = Environment.CurrentDirectory,
                    HostArguments = Arguments(options),
                    Invocation = invocation,
                },
                _log);
        }
        catch (SessionRefusedException refused)
        {
            // Versions of the platform before 2.5.2 do not pass the reason on to "dotnet test", which prints the errors of a process that fails.
            ProcessLog.WriteError(refused.Reason);
            return refused.Reason.ToString();
        }
        return null;
    }

    private static Dictionary<string, string?> Arguments(ICommandLineOptions options)
    {
        var arguments = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        options.TryGetOptionArgumentList(ReportCommandLine.Option, out var given);
        foreach (var argument in given ?? [])
        {
            var pair = argument.Split('=', 2);
            arguments[pair[0].Trim()] = pair is [_, var value] ? value : null;
        }

        return arguments;
    }
}
