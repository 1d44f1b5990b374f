using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.TestRuns.Plans;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>
/// Opens runs: creates separate runs or entries of one plan, or finds the run that the configuration names. Lookups that all runs need are
/// done once.
/// </summary>
internal sealed class RunOpener(ITestRailApi api, ReporterOptions options, Func<string, SuiteGroup, RunNames> names, IdempotentCreator creations)
{
    private Plan? _plan;
    private Project? _project;

    /// <summary>The configured project. If the plan is configured by its id, the plan's project.</summary>
    /// <exception cref="InvalidConfigurationException">The configuration names an object that does not exist or cannot be used.</exception>
    public async Task<Project> ProjectAsync(CancellationToken cancellation)
    {
        if (_project is not null)
            return _project;

        var lookup = new ProjectLookup(api, cancellation);
        _plan ??= await OpenPlanAsync(creations.Plan, cancellation).ConfigureAwait(false) ?? await OpenPlanAsync(options.Plan.Id, cancellation).ConfigureAwait(false);
        return _project = _plan is { ProjectId: { } owner, Id: var id, Name: var name }
            ? await lookup.OwnerAsync(owner, options.Project, "plan.id", (id, name)).ConfigureAwait(false)
            : await lookup.ProjectAsync(options.Project!.Value).ConfigureAwait(false);
    }

    /// <summary>Opens a run with the cases that <c>run.selection</c> includes.</summary>
    /// <exception cref="InvalidConfigurationException">The configuration names an object that does not exist or cannot be used.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public async Task<RunTarget> OpenAsync(SuiteGroup group, CancellationToken cancellation)
    {
        if (options.Run.Id is { } existing)
            return await new RunJoiner(api, options).JoinAsync(existing, cancellation).ConfigureAwait(false);

        var project = await ProjectAsync(cancellation).ConfigureAwait(false);
        var lookup = new ProjectLookup(api, cancellation);
        var texts = names(project.Name, group);
        var assignFailedTo = await lookup.UserAsync(project.Id, options.Results.AssignFailedTo, "results.assignFailedTo").ConfigureAwait(false);
        var selection = new Selection(api, project.Id, group.Suite?.Id, options.Run.Selection, group.Cases);
        var target = options.Plan.IsUsed
            ? await OpenInPlanAsync(project, texts, selection, cancellation).ConfigureAwait(false)
            : await AddRunAsync(lookup, project, texts, selection, cancellation).ConfigureAwait(false);
        return target with { AssignFailedTo = assignFailedTo };
    }

    /// <summary>
    /// Returns the run whose creation by an earlier attempt is in doubt. Returns null when there is none, the request was not carried out,
    /// or another machine's run was first.
    /// </summary>
    /// <exception cref="DeliveryBlockedException">The request may still be carried out.</exception>
    public async Task<RunTarget?> SettleAsync(CancellationToken cancellation)
    {
        if (options.Run.Id is not null)
            return null;

        var search = new CreationLookup(api, cancellation);
        var created = await creations.SettleAsync(search).ConfigureAwait(false);
        // A truncated journal may lack the entry about an existing run.
        if (created is null && creations is { IsResumed: true, Session: { } session, Lost.Count: 0 } && !options.Plan.IsUsed)
            created = await search.RunOfSessionAsync(session, (await ProjectAsync(cancellation).ConfigureAwait(false)).Id).ConfigureAwait(false);
        return created is null ? null : await ReturnToAsync(created, cancellation).ConfigureAwait(false);
    }

    /// <summary>The cases that a new run contains from the start.</summary>
    public IReadOnlyCollection<long> Selected(IReadOnlyCollection<long> cases) => options.Run.Selection == CaseSelection.Mapped ? cases : [];

    /// <summary>
    /// Continues with a run whose creation was in doubt. Returns null when the run was abandoned because another machine's run was first.
    /// </summary>
    private async Task<RunTarget?> ReturnToAsync(CreatedRun created, CancellationToken cancellation)
    {
        var target = await new RunJoiner(api, options).RejoinAsync(created, cancellation).ConfigureAwait(false);
        if (target.Plan is { } plan && !await new PlanEntryDuplicates(api, creations, cancellation).KeepsAsync(options.Plan, plan, created).ConfigureAwait(false))
            return null;

        return target with { PlanEntry = created.PlanEntry, CreatedPlan = target.Plan is not null && target.Plan == creations.Plan };
    }

    /// <summary>Returns null for a plan that the session created and that no longer exists.</summary>
    private async Task<Plan?> OpenPlanAsync(long? known, CancellationToken cancellation)
    {
        if (known is not { } id)
            return null;

        try
        {
            var plan = await api.GetPlanAsync(id, cancellation).ConfigureAwait(false);
            if (id == creations.Plan && creations.PlanReference is { } reference && !Reference.IsProven(plan.Description, reference))
            {
                creations.WithdrawPlan("Its description lacks the session's reference.");
                return null;
            }

            return plan.IsCompleted ? throw new InvalidConfigurationException(RunMessages.PlanCompleted(id, plan.Name)) : plan;
        }
        // An earlier attempt abandoned the plan but ended before it recorded that.
        catch (TestRailException gone) when (gone.Kind == FailureKind.BadRequest && id == creations.Plan)
        {
            creations.WithdrawPlan(gone.Reason ?? gone.Message);
            return null;
        }
    }

    private async Task<RunTarget> AddRunAsync(ProjectLookup lookup, Project project, RunNames texts, Selection selection, CancellationToken cancellation)
    {
        var milestones = new MilestoneLookup(api, creations.Named(project.Id, cancellation), project.Id, cancellation);
        var wanted = await milestones.FindAsync(options.Run.Milestone, "run.milestone", options.Run.CreateMilestone).ConfigureAwait(false);
        var assignee = await lookup.UserAsync(project.Id, options.Run.AssignedTo, "run.assignedTo").ConfigureAwait(false);
        // TestRail rejects a run that has only unknown cases. It accepts a milestone and a run without cases, so check the cases before
        // those are created.
        if (wanted is { Id: null } || options.Run.Selection == CaseSelection.Executed)
            await selection.RequireKnownAsync(selection.Suite ?? await lookup.OnlySuiteAsync(project.Id).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        var milestone = await milestones.CompleteAsync(wanted).ConfigureAwait(false);
        string? reference = null;
        var run = await selection.OpenAsync(
            cases => creations.CreateAsync(CreationKind.Run, project.Id, plan: null, own => api.AddRunAsync(
                project.Id,
                new AddRun
                {
                    SuiteId = selection.Suite,
                    Name = texts.Run,
                    Description = Reference.AppendTo(texts.Description, reference = own),
                    MilestoneId = milestone,
                    AssignedToId = assignee,
                    Refs = texts.Refs,
                    IncludeAll = cases is null,
                    CaseIds = cases,
                },
                cancellation), run => run.Id),
            cancellation).ConfigureAwait(false);
        return Bind(run, project, selection) with { Reference = reference };
    }

    private async Task<RunTarget> OpenInPlanAsync(Project project, RunNames texts, Selection selection, CancellationToken cancellation)
    {
        var known = _plan ?? await OpenPlanAsync(creations.Plan, cancellation).ConfigureAwait(false);
        var (plan, planned) = await new PlanRunOpener(api, options, creations, project, cancellation).OpenAsync(known, texts, selection).ConfigureAwait(false);
        _plan = plan with { Entries = [.. plan.Entries.Where(entry => entry.Id != planned.Entry.Id), planned.Entry] };
        var target = Bind(planned.Run, project, selection) with { Plan = plan.Id, PlanEntry = planned.Entry.Id, CreatedPlan = plan.Id == creations.Plan, Reference = planned.Reference };
        // A session that joins from another machine selects no cases. It cannot know which cases the run's own machine is selecting.
        return planned.IsCreated ? target : target with { Created = false, IsNew = false, Selected = null, Unknown = [], IncludesAll = planned.Run.IncludeAll };
    }

    private RunTarget Bind(Run run, Project project, Selection selection) => new()
    {
        Run = run.Id,
        Name = run.Name,
        Project = project.Id,
        Suite = run.SuiteId ?? selection.Suite,
        HasConfigurations = run.ConfigIds.Count > 0,
        Address = RunTarget.AddressOf(run, options.Connection!.Url),
        Created = true,
        IsNew = true,
        Selected = selection.Selected,
        Unknown = selection.Unknown,
    };
}
