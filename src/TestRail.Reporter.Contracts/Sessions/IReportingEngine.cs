namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The door between a host and the engine, which live in different load contexts.</summary>
internal interface IReportingEngine
{
    /// <summary>The version of these words that the engine was built with; a host refuses any other than its own.</summary>
    int Contract { get; }

    /// <summary>Reads the configuration and prepares a session. Touches neither the network nor the journal.</summary>
    /// <exception cref="SessionRefusedException">The configuration is unusable and says <c>onError: fail</c>.</exception>
    IReportingSession Open(SessionSetting setting, Messages.IReporterLog log);
}
