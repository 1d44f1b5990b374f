using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The runs of a session, with the statuses and the sharing needed to report to them.</summary>
/// <param name="Runs">
/// The runs, in the order opened. Empty when an obstacle prevented opening any, or TestRail has none of the cases.
/// </param>
/// <param name="Statuses">TestRail's statuses by verdict.</param>
/// <param name="Sharing">The session's use of runs that other sessions may share.</param>
/// <param name="Obstacles">The failures of opening runs for other suites. The results of their cases stay pending.</param>
internal sealed record SessionRuns(IReadOnlyList<RunTarget> Runs, StatusMap Statuses, RunSharing Sharing, IReadOnlyList<Exception> Obstacles)
{
    /// <summary>The cases for which no run was opened because they are not in TestRail.</summary>
    public IReadOnlyCollection<long> Unknown { get; init; } = [];
}
