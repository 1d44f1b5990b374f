using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Which of several entries of one name, and of several runs of one combination, was first: the one with the lowest run.</summary>
internal sealed class PlanEntryDuplicates(ITestRailApi api, IdempotentCreator creations, CancellationToken cancellation)
{
    /// <summary>The first entry of a name and suite; null when there is none that holds a run.</summary>
    public static PlanEntry? First(Plan plan, string name, long? suite) => plan.Entries
        .Where(entry => entry.Runs.Count > 0 && (entry.SuiteId ?? suite) == suite && string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
        .MinBy(entry => entry.Runs.Min(run => run.Id));

    /// <summary>False when the plan now shows another that was before it.</summary>
    public static bool IsFirst(Plan plan, PlannedRun place)
    {
        var own = place.Entry.Runs.Min(run => run.Id);
        if (First(plan, place.Entry.Name, place.Entry.SuiteId) is not { } first)
            return true;

        return first.Id == place.Entry.Id
            ? !first.Runs.Any(run => run.Id < place.Run.Id && run.ConfigIds.ToHashSet().SetEquals(place.Run.ConfigIds))
            : first.Runs.All(run => run.Id > own);
    }

    /// <summary>False when another was there before the run that an earlier attempt of the session added: then ours is given up.</summary>
    public async Task<bool> KeepsAsync(PlanOptions options, long plan, CreatedRun created)
    {
        if (options is { Entry: null, Configurations.Count: 0 })
            return true;

        var now = await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false);
        var entry = now.Entries.First(entry => entry.Id == created.PlanEntry);
        var place = new PlannedRun(entry, entry.Runs.First(run => run.Id == created.Run), IsCreated: true);
        if (IsFirst(now, place))
            return true;

        await GiveUpAsync(now, place).ConfigureAwait(false);
        return false;
    }

    /// <summary>
    /// Removes what this session added to the plan, as long as nobody reported into it. Another machine may have added its run to the entry: then
    /// only the run goes, and that machine sees that its entry is not the first.
    /// </summary>
    public async Task GiveUpAsync(Plan plan, PlannedRun place)
    {
        var entry = plan.Entries.FirstOrDefault(each => each.Id == place.Entry.Id);
        var what = $"run R{place.Run.Id} \"{place.Run.Name}\" of plan R{plan.Id}";
        if (entry?.Runs.FirstOrDefault(run => run.Id == place.Run.Id) is { } mine && mine.Tests() != mine.UntestedCount)
        {
            creations.Ties.Leave(what, "Another machine reports into it.");
        }
        else if (entry is not null)
        {
            await creations.Ties.RemoveAsync(what, () => entry.Runs.Count == 1
                ? api.DeletePlanEntryAsync(plan.Id, entry.Id, cancellation)
                : api.DeleteRunFromPlanEntryAsync(place.Run.Id, cancellation)).ConfigureAwait(false);
        }

        creations.Withdraw("Another was there before.");
    }
}
