using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Sandbox;

namespace TestRail.Reporter.Benchmarks;

/// <summary>Opens sessions as a host does, with the same configuration reader.</summary>
internal static class Sessions
{
    public static ReportingSession Open(Uri server, string folder, IReporterLog log, string? key = null, TimeSpan? settle = null, string? mode = null)
    {
        var setting = new SessionSetting
        {
            AssemblyFolder = folder,
            WorkingFolder = folder,
            HostArguments = new Dictionary<string, string?>
            {
                ["url"] = server.AbsoluteUri,
                ["user"] = SandboxServer.User,
                ["project"] = "Many cases",
                ["run-name"] = "Benchmark",
                ["journal"] = folder,
                ["run-key"] = key,
                ["delivery-settle"] = settle?.ToString(),
                ["mode"] = mode,
            },
        };
        var environment = new Dictionary<string, string> { ["TESTRAIL_API_KEY"] = SandboxServer.Key };
        var configuration = ConfigurationReader.Read(setting, environment);
        if (configuration.Problem is { } problem)
            throw new InvalidOperationException(problem.ToString());

        return new ReportingSession(new SessionContext(setting, configuration, environment, TimeProvider.System) { Home = new UserFolders { Folder = Path.Combine(folder, "user") } }, log);
    }
}
