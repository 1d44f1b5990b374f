namespace Demo;

/// <summary>A run as stored in TestRail.</summary>
internal sealed record StoredRun(string Name, string? Config, Uri Address, int Passed, int Failed, int Retest, int Untested, bool IsClosed);
