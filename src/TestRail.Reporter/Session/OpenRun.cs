using TestRail.Reporter.Delivery;

namespace TestRail.Reporter.Session;

/// <summary>Says into which run a session's results go, and opens it if need be.</summary>
internal delegate Task<OpenedRun> OpenRun(Backlog backlog, CancellationToken cancellation);
