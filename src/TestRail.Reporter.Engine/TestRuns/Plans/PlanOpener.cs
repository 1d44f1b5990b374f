using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Finds an open plan by its name, or creates it. If several plans have the name, the one with the lowest id is used.</summary>
internal sealed class PlanOpener(ITestRailApi api, IdempotentCreator creations, long project, CancellationToken cancellation)
{
    /// <summary>The plan with this name and its entries; null when there is none.</summary>
    public async Task<Plan?> FindAsync(string name) =>
        await FirstAsync(name).ConfigureAwait(false) is { } first ? await SettleAsync(await api.GetPlanAsync(first.Id, cancellation).ConfigureAwait(false)).ConfigureAwait(false) : null;

    /// <summary>Creates a plan. Returns the first plan with the name if another machine created one too.</summary>
    public async Task<Plan> CreateAsync(string name, string? description, long? milestone)
    {
        var created = await creations.CreateAsync(CreationKind.Plan, project, plan: null, reference => api.AddPlanAsync(
            project, new AddPlan { Name = name, Description = Reference.AppendTo(description, reference), MilestoneId = milestone }, cancellation), plan => plan.Id).ConfigureAwait(false);
        return await SettleAsync(created).ConfigureAwait(false);
    }

    /// <summary>
    /// Returns the first plan with the name of this plan. The session that created an empty plan may remove it, also on another machine. A
    /// plan with an entry is kept.
    /// </summary>
    public async Task<Plan> SettleAsync(Plan plan)
    {
        while (plan.Entries.Count == 0)
        {
            await creations.Ties.WaitAsync(cancellation).ConfigureAwait(false);
            if (await FirstAsync(plan.Name).ConfigureAwait(false) is not { } first || first.Id >= plan.Id)
                return plan;

            if (plan.Id == creations.Plan)
                await GiveUpAsync(plan, first).ConfigureAwait(false);
            plan = await api.GetPlanAsync(first.Id, cancellation).ConfigureAwait(false);
        }

        return plan;
    }

    /// <summary>
    /// Removes this session's plan if it is still empty. Another machine may have added an entry, and TestRail deletes a plan together with
    /// its entries.
    /// </summary>
    private async Task GiveUpAsync(Plan mine, Plan first)
    {
        var what = $"plan R{mine.Id} \"{mine.Name}\"";
        if ((await api.GetPlanAsync(mine.Id, cancellation).ConfigureAwait(false)).Entries.Count > 0)
            creations.Ties.Leave(what, "Another machine reports into it.");
        else
            await creations.Ties.RemoveAsync(what, () => api.DeletePlanAsync(mine.Id, cancellation)).ConfigureAwait(false);
        creations.WithdrawPlan($"R{first.Id} was there before.");
    }

    private async Task<Plan?> FirstAsync(string name)
    {
        var open = await api.AllPlans(project, new PlanFilter { IsCompleted = false }, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        return open.Where(plan => string.Equals(plan.Name, name, StringComparison.OrdinalIgnoreCase)).MinBy(plan => plan.Id);
    }
}
