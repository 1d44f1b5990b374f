using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Finds the session's run in a plan, or adds it: to the entry of its name if there is one, else in an entry of its own.</summary>
internal sealed class PlanEntryOpener(ITestRailApi api, IdempotentCreator creations, PlanEntryDraft draft, Selection selection, CancellationToken cancellation)
{
    /// <exception cref="Configuration.InvalidConfigurationException">The entry's runs are of other groups of configurations.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    public async Task<PlannedRun> OpenAsync(Plan plan)
    {
        var ties = new PlanEntryDuplicates(api, creations, cancellation);
        var place = await PlaceAsync(plan).ConfigureAwait(false);
        while (draft.IsFoundByName && (place.IsCreated || place.IsFresh))
        {
            await creations.Ties.WaitAsync(cancellation).ConfigureAwait(false);
            plan = await api.GetPlanAsync(plan.Id, cancellation).ConfigureAwait(false);
            if (PlanEntryDuplicates.IsFirst(plan, place))
                return place;

            if (place.IsCreated)
                await ties.GiveUpAsync(plan, place).ConfigureAwait(false);
            place = await PlaceAsync(plan).ConfigureAwait(false);
        }

        return place;
    }

    private async Task<PlannedRun> PlaceAsync(Plan plan)
    {
        if (draft.Find(plan) is not { } entry)
            return await AddEntryAsync(plan).ConfigureAwait(false);

        draft.Configurations.RequireFit(entry);
        if (entry.Runs.Where(draft.Configurations.IsOf).MinBy(run => run.Id) is { } run)
            return new PlannedRun(entry, run, IsCreated: false);
        try
        {
            return await AddRunAsync(plan, entry).ConfigureAwait(false);
        }
        // Since the plan was read, another machine may have added the very same run, or given up the entry.
        catch (TestRailException refused) when (refused.Kind == FailureKind.BadRequest)
        {
            var now = await api.GetPlanAsync(plan.Id, cancellation).ConfigureAwait(false);
            if (draft.Find(now) is { } same && same.Id == entry.Id && !same.Runs.Any(draft.Configurations.IsOf))
                throw;
            return await PlaceAsync(now).ConfigureAwait(false);
        }
    }

    private Task<PlannedRun> AddEntryAsync(Plan plan) => AddAsync(
        CreationKind.PlanEntry, plan, (cases, reference) => api.AddPlanEntryAsync(plan.Id, draft.Entry(cases, reference), cancellation));

    private Task<PlannedRun> AddRunAsync(Plan plan, PlanEntry entry) => AddAsync(
        CreationKind.PlanRun, plan, (cases, reference) => api.AddRunToPlanEntryAsync(plan.Id, entry.Id, draft.Run(cases, reference), cancellation));

    private Task<PlannedRun> AddAsync(CreationKind what, Plan plan, Func<IReadOnlyList<long>?, string, Task<PlanEntry>> add) => selection.OpenAsync(
        cases => creations.CreateAsync(what, draft.Project, plan.Id, async reference =>
        {
            var entry = await add(cases, reference).ConfigureAwait(false);
            // Before 5.2 TestRail keeps no description of an entry's runs.
            var run = entry.Runs.FirstOrDefault(run => Reference.IsIn(run.Description, reference)) ?? entry.Runs.FirstOrDefault(draft.Configurations.IsOf)
                ?? throw UnaccountedReply.Of("add_plan_entry");
            return new PlannedRun(entry, run, IsCreated: true);
        }, place => place.Run.Id),
        cancellation);
}
