namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A suite of the project.</summary>
internal sealed record NamedSuite(long Id, string Name);
