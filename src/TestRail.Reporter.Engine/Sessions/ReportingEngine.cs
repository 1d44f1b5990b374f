using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// The entry point for hosts. It is the only type of this assembly that another assembly creates, and it is found by its name.
/// </summary>
internal sealed class ReportingEngine : IReportingEngine
{
    /// <inheritdoc/>
    public int Contract => Contracts.Sessions.Contract.Version;

    /// <inheritdoc/>
    public IReportingSession Open(SessionSetting setting, IReporterLog log)
    {
        var environment = EnvironmentVariables.Read();
        var configuration = ConfigurationReader.Read(setting, environment);
        var context = new SessionContext(setting, configuration, environment, TimeProvider.System);
        return configuration.Problem is { } problem && context.FailsBuild
            ? throw new SessionRefusedException(context.Redaction.Apply(problem))
            : new ReportingSession(context, log);
    }
}
