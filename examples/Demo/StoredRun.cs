namespace Demo;

/// <summary>A run as TestRail holds it.</summary>
internal sealed record StoredRun(string Name, string? Config, Uri Address, int Passed, int Failed, int Retest, int Untested, bool IsClosed);
