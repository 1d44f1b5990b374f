using TestRail.Reporter.Delivery;

namespace TestRail.Reporter.Session;

/// <summary>Says into which runs a session's results go, and opens them if need be. Null where there is no reason for a run.</summary>
internal delegate Task<OpenedRuns?> OpenRuns(Backlog backlog, CancellationToken cancellation);
