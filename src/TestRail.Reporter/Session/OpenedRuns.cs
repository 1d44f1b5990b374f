using TestRail.Reporter.Results;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>The runs of a session, and what results need to be said in their TestRail's terms.</summary>
/// <param name="Runs">The runs, in the order in which they were opened; none where an obstacle says why not, or TestRail has none of the cases.</param>
/// <param name="Statuses">The statuses of their TestRail.</param>
/// <param name="Sharing">This session's part in them, where others may report into them too.</param>
/// <param name="Obstacles">What kept the runs of further suites from being opened; the results of their cases stay in the journal.</param>
internal sealed record OpenedRuns(IReadOnlyList<Binding> Runs, StatusMap Statuses, RunSharing Sharing, IReadOnlyList<Exception> Obstacles)
{
    /// <summary>The cases for which no run was opened, since TestRail has none of them.</summary>
    public IReadOnlyCollection<long> Unknown { get; init; } = [];
}
