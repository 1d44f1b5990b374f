namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The version of the contract between host and engine, compiled into both.</summary>
internal static class Contract
{
    /// <summary>Increased when a type in this assembly changes.</summary>
    public const int Version = 6;

    /// <summary>The engine's entry type. The host creates it by name.</summary>
    public const string EngineType = "TestRail.Reporter.Engine.Sessions.ReportingEngine";

    /// <summary>The engine's assembly, in its own folder.</summary>
    public const string EngineAssembly = "TestRail.Reporter.Engine";
}
