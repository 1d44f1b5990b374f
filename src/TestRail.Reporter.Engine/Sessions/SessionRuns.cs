using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The runs of a session, and what results need to be said in their TestRail's terms.</summary>
/// <param name="Runs">The runs, in the order in which they were opened; none where an obstacle says why not, or TestRail has none of the cases.</param>
/// <param name="Statuses">The statuses of their TestRail.</param>
/// <param name="Sharing">This session's part in them, where others may report into them too.</param>
/// <param name="Obstacles">What kept the runs of further suites from being opened; the results of their cases stay in the journal.</param>
internal sealed record SessionRuns(IReadOnlyList<RunTarget> Runs, StatusMap Statuses, RunSharing Sharing, IReadOnlyList<Exception> Obstacles)
{
    /// <summary>The cases for which no run was opened, since TestRail has none of them.</summary>
    public IReadOnlyCollection<long> Unknown { get; init; } = [];
}
