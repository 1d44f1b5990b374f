using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;

namespace TestRail.Reporter.Session;

/// <summary>The door that hosts open: the only type of this assembly that another one creates, by its name.</summary>
internal sealed class Engine : IReportingEngine
{
    /// <inheritdoc/>
    public int Contract => Abstractions.Sessions.Contract.Version;

    /// <inheritdoc/>
    public IReportingSession Open(SessionSetting setting, IReporterLog log)
    {
        var environment = EnvironmentVariables.Read();
        var configuration = ConfigurationReader.Read(setting, environment);
        if (configuration.Problem is { } problem && configuration.OnError == OnError.Fail)
            throw new SessionRefusedException(new Redaction(configuration.Secrets).Apply(problem));

        return new ReportingSession(new SessionContext(setting, configuration, environment, TimeProvider.System), log);
    }
}
