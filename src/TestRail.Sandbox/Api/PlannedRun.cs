using TestRail.Sandbox.Http;

namespace TestRail.Sandbox.Api;

/// <summary>A run that an entry is to have: its configurations and what it says other than the entry.</summary>
internal sealed record PlannedRun(long[] ConfigIds, Body Overrides);
