using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>
/// Finds the first of several entries with one name, or of several runs with the same configurations. The lowest run id is the first.
/// </summary>
internal sealed class PlanEntryDuplicates(ITestRailApi api, IdempotentCreator creations, CancellationToken cancellation)
{
    /// <summary>The first entry with this name and suite; null when no such entry contains a run.</summary>
    public static PlanEntry? First(Plan plan, string name, long? suite) => plan.Entries
        .Where(entry => entry.Runs.Count > 0 && (entry.SuiteId ?? suite) == suite && string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
        .MinBy(entry => entry.Runs.Min(run => run.Id));

    /// <summary>False when the plan now contains an earlier entry or run.</summary>
    public static bool IsFirst(Plan plan, PlannedRun planned)
    {
        var own = planned.Entry.Runs.Min(run => run.Id);
        if (First(plan, planned.Entry.Name, planned.Entry.SuiteId) is not { } first)
            return true;

        return first.Id == planned.Entry.Id
            ? !first.Runs.Any(run => run.Id < planned.Run.Id && run.ConfigIds.ToHashSet().SetEquals(planned.Run.ConfigIds))
            : first.Runs.All(run => run.Id > own);
    }

    /// <summary>
    /// Returns false when another run existed before the run that an earlier attempt of the session added. The session then abandons its
    /// own run.
    /// </summary>
    public async Task<bool> KeepsAsync(PlanOptions options, long plan, CreatedRun created)
    {
        if (options is { Entry: null, Configurations.Count: 0 })
            return true;

        var now = await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false);
        var entry = now.Entries.First(entry => entry.Id == created.PlanEntry);
        var planned = new PlannedRun(entry, entry.Runs.First(run => run.Id == created.Run), IsCreated: true);
        if (IsFirst(now, planned))
            return true;

        await GiveUpAsync(now, planned).ConfigureAwait(false);
        return false;
    }

    /// <summary>
    /// Removes this session's run or entry from the plan unless it has results. Another machine may have added a run to the entry. Then
    /// only this session's run is removed, and the other machine detects that its entry is not the first.
    /// </summary>
    public async Task GiveUpAsync(Plan plan, PlannedRun planned)
    {
        var entry = plan.Entries.FirstOrDefault(each => each.Id == planned.Entry.Id);
        var what = $"run R{planned.Run.Id} \"{planned.Run.Name}\" of plan R{plan.Id}";
        if (entry?.Runs.FirstOrDefault(run => run.Id == planned.Run.Id) is { } mine && mine.Tests() != mine.UntestedCount)
        {
            creations.Ties.Leave(what, "Another machine reports into it.");
        }
        else if (entry is not null)
        {
            await creations.Ties.RemoveAsync(what, () => entry.Runs.Count == 1
                ? api.DeletePlanEntryAsync(plan.Id, entry.Id, cancellation)
                : api.DeleteRunFromPlanEntryAsync(planned.Run.Id, cancellation)).ConfigureAwait(false);
        }

        creations.Withdraw("Another was there before.");
    }
}
