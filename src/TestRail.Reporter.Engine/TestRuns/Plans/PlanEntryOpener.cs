using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Finds the session's run in a plan. If there is none, adds it to the entry with its name, or to a new entry.</summary>
internal sealed class PlanEntryOpener(ITestRailApi api, IdempotentCreator creations, PlanEntryDraft draft, Selection selection, CancellationToken cancellation)
{
    /// <exception cref="Configuration.InvalidConfigurationException">The entry's runs have configurations of other groups.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public async Task<PlannedRun> OpenAsync(Plan plan)
    {
        var duplicates = new PlanEntryDuplicates(api, creations, cancellation);
        var planned = await FindOrAddAsync(plan).ConfigureAwait(false);
        while (draft.IsFoundByName && (planned.IsCreated || planned.IsFresh))
        {
            await creations.Ties.WaitAsync(cancellation).ConfigureAwait(false);
            plan = await api.GetPlanAsync(plan.Id, cancellation).ConfigureAwait(false);
            if (PlanEntryDuplicates.IsFirst(plan, planned))
                return planned;

            if (planned.IsCreated)
                await duplicates.GiveUpAsync(plan, planned).ConfigureAwait(false);
            planned = await FindOrAddAsync(plan).ConfigureAwait(false);
        }

        return planned;
    }

    private async Task<PlannedRun> FindOrAddAsync(Plan plan)
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
        // Since the plan was read, another machine may have added the same run or removed the entry.
        catch (TestRailException refused) when (refused.Kind == FailureKind.BadRequest)
        {
            var now = await api.GetPlanAsync(plan.Id, cancellation).ConfigureAwait(false);
            if (draft.Find(now) is { } same && same.Id == entry.Id && !same.Runs.Any(draft.Configurations.IsOf))
                throw;
            return await FindOrAddAsync(now).ConfigureAwait(false);
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
            // TestRail before 5.2 does not store descriptions of runs in an entry.
            var run = entry.Runs.FirstOrDefault(run => Reference.IsIn(run.Description, reference)) ?? entry.Runs.FirstOrDefault(draft.Configurations.IsOf)
                ?? throw UnaccountedReply.Of("add_plan_entry");
            return new PlannedRun(entry, run, IsCreated: true) { Reference = reference };
        }, planned => planned.Run.Id),
        cancellation);
}
