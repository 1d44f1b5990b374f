namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The version of the words in this assembly, compiled into both sides.</summary>
internal static class Contract
{
    /// <summary>Goes up when a word changes its shape.</summary>
    public const int Version = 5;

    /// <summary>The engine's entry type, which the host creates by name.</summary>
    public const string EngineType = "TestRail.Reporter.Engine.Sessions.ReportingEngine";

    /// <summary>The engine's assembly, in the private folder.</summary>
    public const string EngineAssembly = "TestRail.Reporter.Engine";
}
