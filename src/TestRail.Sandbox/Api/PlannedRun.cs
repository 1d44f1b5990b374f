using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>A run to open in an entry: its configurations, and the values that override the entry's.</summary>
internal sealed record PlannedRun(long[] ConfigIds, Body Overrides);
