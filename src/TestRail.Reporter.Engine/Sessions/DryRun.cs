using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Shows a delivery without sending anything.</summary>
/// <param name="Handle">Creates a handler that answers requests that would change TestRail, and logs them.</param>
/// <param name="Filter">Wraps the log. Warnings pass; messages about success do not, because nothing was sent.</param>
internal sealed record DryRun(Func<IReporterLog, DelegatingHandler> Handle, Func<IReporterLog, IReporterLog> Filter);
