using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Reads which cases failed in the previous run of the same project and suite, in a plan or not.</summary>
internal sealed class PreviousFailures(ITestRailApi api, RunTarget run, StatusMap statuses)
{
    private const int MostRuns = 5, MostListed = 50;

    private const long Failed = 5, Untested = 3;

    /// <summary>Returns those of the cases whose newest status in up to five earlier runs is that of a failed test.</summary>
    /// <exception cref="TrackerException">TestRail did not answer. It is not known which failures are new.</exception>
    public async Task<IReadOnlySet<long>> AmongAsync(IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        try
        {
            var (failed, open) = (new HashSet<long>(), cases.ToHashSet());
            foreach (var earlier in await EarlierRunsAsync(cancellation).ConfigureAwait(false))
            {
                var tests = await api.AllTests(earlier.Id, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
                foreach (var test in tests.Where(test => test.StatusId is not (null or Untested) && open.Remove(test.CaseId ?? 0)))
                {
                    if (test.StatusId == Failed || test.StatusId == statuses.StatusOf(Verdict.Failed) || test.StatusId == statuses.StatusOf(Verdict.SetupFailed))
                        failed.Add(test.CaseId!.Value);
                }

                if (open.Count == 0)
                    break;
            }

            return failed;
        }
        catch (TestRailException failure)
        {
            throw new TrackerException(failure.Message);
        }
    }

    private async Task<IReadOnlyList<Run>> EarlierRunsAsync(CancellationToken cancellation)
    {
        // TestRail lists runs in plans only together with a filter for closed runs.
        bool? isInPlan = run.Plan is null ? null : true;
        var filter = new RunFilter { SuiteId = run.Suite is { } suite ? [suite] : null, IncludePlanRuns = isInPlan, IsCompleted = isInPlan };
        var runs = await api.GetRunsAsync(run.Project, filter, MostListed, cancellation: cancellation).ConfigureAwait(false);
        return [.. runs.Where(other => other.Id < run.Run).OrderByDescending(other => other.Id).Take(MostRuns)];
    }
}
