using TestRail.Client;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Tells whether a run or plan is the one that a journal or a shared state names. Anyone may have written those files, and the number may
/// belong to another run by now. Only the reference in TestRail shows who created it.
/// </summary>
internal sealed class ReferenceCheck(ITestRailApi api, CancellationToken cancellation)
{
    /// <summary>
    /// True when the run's description contains the reference. TestRail before 5.2 does not store descriptions of runs in an entry, only the
    /// entry's.
    /// </summary>
    public async Task<bool> HasAsync(Run run, string reference)
    {
        if (Reference.IsProven(run.Description, reference) || run.PlanId is not { } plan)
            return Reference.IsProven(run.Description, reference);

        var entries = (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Entries;
        return entries.Any(entry => Reference.IsProven(entry.Description, reference) && entry.Runs.Any(own => own.Id == run.Id));
    }

    /// <summary>True when the plan's description contains the reference.</summary>
    public async Task<bool> HasPlanAsync(long plan, string reference) =>
        Reference.IsProven((await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Description, reference);
}
