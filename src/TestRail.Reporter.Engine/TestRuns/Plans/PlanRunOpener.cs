using TestRail.Client;
using TestRail.Client.Configurations;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>
/// Opens the session's run in a plan. All lookups are done before anything is created, so a wrong configuration leaves nothing behind.
/// </summary>
internal sealed class PlanRunOpener(ITestRailApi api, ReporterOptions options, IdempotentCreator creations, Project project, CancellationToken cancellation)
{
    private readonly PlanOpener _plans = new(api, creations, project.Id, cancellation);

    /// <summary>Opens the run.</summary>
    /// <param name="known">The plan when it is known by its id; null otherwise.</param>
    /// <param name="texts">The names and descriptions.</param>
    /// <param name="selection">The cases.</param>
    /// <exception cref="InvalidConfigurationException">The configuration names an object that does not exist or cannot be used.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public async Task<(Plan Plan, PlannedRun Place)> OpenAsync(Plan? known, RunNames texts, Selection selection)
    {
        var creation = creations.Named(project.Id, cancellation);
        var milestones = new MilestoneLookup(api, creation, project.Id, cancellation);
        var draft = await DraftAsync(texts, selection).ConfigureAwait(false);
        var plan = await FindAsync(known, texts.Plan).ConfigureAwait(false);
        var milestone = plan is null ? await milestones.FindAsync(options.Plan.Milestone, "plan.milestone", options.Plan.CreateMilestone).ConfigureAwait(false) : null;
        if (plan is not null && draft.Find(plan) is { } entry)
            draft.Configurations.RequireFit(entry);
        else if (plan is null || options.Run.Selection == CaseSelection.Executed || draft.Configurations.Ids.Count < draft.Configurations.Choices.Count)
            await selection.RequireKnownAsync(draft.Suite, cancellation).ConfigureAwait(false);

        var configurations = await new ConfigurationCreator(api, creation, project.Id, cancellation).CompleteAsync(draft.Configurations).ConfigureAwait(false);
        plan ??= await _plans.CreateAsync(texts.Plan!, texts.PlanDescription, await milestones.CompleteAsync(milestone).ConfigureAwait(false)).ConfigureAwait(false);
        return (plan, await new PlanEntryOpener(api, creations, draft with { Configurations = configurations }, selection, cancellation).OpenAsync(plan)
            .ConfigureAwait(false));
    }

    private async Task<Plan?> FindAsync(Plan? known, string? name)
    {
        if (known is null)
            return await _plans.FindAsync(name!).ConfigureAwait(false);
        return known.Id == creations.Plan ? await _plans.SettleAsync(known).ConfigureAwait(false) : known;
    }

    private async Task<PlanEntryDraft> DraftAsync(RunNames texts, Selection selection)
    {
        var lookup = new ProjectLookup(api, cancellation);
        var wanted = options.Plan.Configurations;
        IReadOnlyList<ConfigGroup> groups = wanted.Count > 0 || texts.Entry is not null ? await api.GetConfigsAsync(project.Id, cancellation).ConfigureAwait(false) : [];
        return new PlanEntryDraft
        {
            Project = project.Id,
            Suite = selection.Suite ?? await lookup.OnlySuiteAsync(project.Id).ConfigureAwait(false),
            Name = texts.Entry ?? texts.Run,
            Description = texts.EntryDescription ?? texts.Description,
            AssignedTo = await lookup.UserAsync(project.Id, options.Plan.AssignedTo ?? options.Run.AssignedTo, "plan.assignedTo").ConfigureAwait(false),
            Refs = texts.Refs,
            Configurations = new ConfigurationLookup(groups, options.Plan.CreateConfigurations).Find(wanted),
            IsFoundByName = wanted.Count > 0 || texts.Entry is not null,
        };
    }
}
