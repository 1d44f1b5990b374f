using TestRail.Reporter.Delivery;

namespace TestRail.Reporter.Session;

/// <summary>Says into which run a session's results go, and opens it if need be. Null where there is no reason for a run.</summary>
internal delegate Task<OpenedRun?> OpenRun(Backlog backlog, CancellationToken cancellation);
