using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>A run, and what results need to be said in its TestRail's terms.</summary>
internal sealed record OpenedRun(Binding Binding, StatusMap Statuses);
