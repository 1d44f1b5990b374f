using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>How a delivery is shown instead of sent.</summary>
/// <param name="Handle">Answers the requests that would change TestRail, and writes them to the log.</param>
/// <param name="Filter">The log of a delivery that did not happen: warnings pass, reports of success do not.</param>
internal sealed record DryRun(Func<IReporterLog, DelegatingHandler> Handle, Func<IReporterLog, IReporterLog> Filter);
