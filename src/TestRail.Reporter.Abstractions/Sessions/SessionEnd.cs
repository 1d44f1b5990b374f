namespace TestRail.Reporter.Abstractions.Sessions;

/// <summary>How the host's test run ended.</summary>
/// <param name="Aborted">True when tests may be missing: the test process crashed, or someone cancelled the run.</param>
internal sealed record SessionEnd(bool Aborted);
