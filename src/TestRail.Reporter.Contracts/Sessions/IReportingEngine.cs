namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The interface between a host and the engine, which are in different load contexts.</summary>
internal interface IReportingEngine
{
    /// <summary>
    /// The <see cref="Sessions.Contract.Version"/> that the engine was built with. A host rejects an engine with another version.
    /// </summary>
    int Contract { get; }

    /// <summary>Reads the configuration and prepares a session. Uses neither the network nor the journal.</summary>
    /// <exception cref="SessionRefusedException">The configuration is unusable and sets <c>onError: fail</c>.</exception>
    IReportingSession Open(SessionSetting setting, Messages.IReporterLog log);
}
