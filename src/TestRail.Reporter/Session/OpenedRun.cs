using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>A run, and what results need to be said in its TestRail's terms.</summary>
/// <param name="Binding">The run.</param>
/// <param name="Statuses">The statuses of its TestRail.</param>
/// <param name="Sharing">This session's part in it, where others may report into it too.</param>
internal sealed record OpenedRun(Binding Binding, StatusMap Statuses, RunSharing? Sharing);
