using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Runs;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Runs;

/// <summary>Creates runs, on their own or as entries of one plan, or finds the run that the configuration names. What all of them need is looked up once.</summary>
internal sealed class RunOpener(ITestRailApi api, ReporterOptions options, Func<string, SuiteGroup, RunNames> names, Creations creations)
{
    private Plan? _plan;
    private Project? _project;

    /// <summary>The project, the plan's where that is named by its id.</summary>
    /// <exception cref="UnusableConfigurationException">What the configuration names is not there or not usable.</exception>
    public async Task<Project> ProjectAsync(CancellationToken cancellation)
    {
        if (_project is not null)
            return _project;

        _plan ??= (creations.Plan ?? options.Plan.Id) is { } id ? await OpenPlanAsync(id, cancellation).ConfigureAwait(false) : null;
        return _project = _plan?.ProjectId is { } owner
            ? await api.GetProjectAsync(owner, cancellation).ConfigureAwait(false)
            : await new ProjectLookup(api, cancellation).ProjectAsync(options.Project!.Value).ConfigureAwait(false);
    }

    /// <summary>Opens a run with what the selection asks for of its cases.</summary>
    /// <exception cref="UnusableConfigurationException">What the configuration names is not there or not usable.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    public async Task<Binding> OpenAsync(SuiteGroup group, CancellationToken cancellation)
    {
        if (options.Run.Id is { } existing)
            return await new RunJoining(api, options).JoinAsync(existing, cancellation).ConfigureAwait(false);

        var project = await ProjectAsync(cancellation).ConfigureAwait(false);
        var lookup = new ProjectLookup(api, cancellation);
        var texts = names(project.Name, group);
        var assignFailedTo = await lookup.UserAsync(project.Id, options.Results.AssignFailedTo, "results.assignFailedTo").ConfigureAwait(false);
        var selection = new Selection(api, project.Id, group.Suite?.Id, options.Run.Selection, group.Cases);
        var binding = options.Plan.IsUsed
            ? await AddEntryAsync(lookup, project, texts, selection, cancellation).ConfigureAwait(false)
            : await AddRunAsync(lookup, project, texts, selection, cancellation).ConfigureAwait(false);
        return binding with { AssignFailedTo = assignFailedTo };
    }

    /// <summary>What an earlier attempt created, whose answer was lost; null when there is nothing of the kind, or it was not carried out.</summary>
    /// <exception cref="ObstacleException">It may still succeed.</exception>
    public async Task<Binding?> SettleAsync(CancellationToken cancellation) =>
        options.Run.Id is null && await creations.SettleAsync(new CreationSearch(api, cancellation), cancellation).ConfigureAwait(false) is { } created
            ? await ReturnToAsync(created, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Those of the cases that a run is to hold from its beginning.</summary>
    public IReadOnlyCollection<long> Selected(IReadOnlyCollection<long> cases) => options.Run.Selection == CaseSelection.Mapped ? cases : [];

    /// <summary>Goes on with what an earlier attempt created, whose answer was lost.</summary>
    private async Task<Binding> ReturnToAsync(CreatedRun created, CancellationToken cancellation)
    {
        var binding = await new RunJoining(api, options).RejoinAsync(created.Run, created: true, cancellation).ConfigureAwait(false);
        return binding with { PlanEntry = created.PlanEntry, CreatedPlan = binding.Plan is not null && binding.Plan == creations.Plan };
    }

    private async Task<Plan> OpenPlanAsync(long id, CancellationToken cancellation)
    {
        var plan = await api.GetPlanAsync(id, cancellation).ConfigureAwait(false);
        return plan.IsCompleted ? throw new UnusableConfigurationException(Sentences.PlanCompleted(id, plan.Name)) : plan;
    }

    private async Task<Binding> AddRunAsync(ProjectLookup lookup, Project project, RunNames texts, Selection selection, CancellationToken cancellation)
    {
        var milestone = await lookup.MilestoneAsync(project.Id, options.Run.Milestone, "run.milestone").ConfigureAwait(false);
        var assignee = await lookup.UserAsync(project.Id, options.Run.AssignedTo, "run.assignedTo").ConfigureAwait(false);
        var run = await selection.OpenAsync(
            cases => creations.CreateAsync(Creation.Run, project.Id, plan: null, reference => api.AddRunAsync(
                project.Id,
                new AddRun
                {
                    SuiteId = selection.Suite,
                    Name = texts.Run,
                    Description = Reference.AppendTo(texts.Description, reference),
                    MilestoneId = milestone,
                    AssignedToId = assignee,
                    Refs = options.Run.Refs,
                    IncludeAll = cases is null,
                    CaseIds = cases,
                },
                cancellation)),
            cancellation).ConfigureAwait(false);
        return Bind(run, project, selection);
    }

    private async Task<Binding> AddEntryAsync(
        ProjectLookup lookup, Project project, RunNames texts, Selection selection, CancellationToken cancellation)
    {
        var configurations = await lookup.ConfigurationsAsync(project.Id, options.Plan.Configurations).ConfigureAwait(false);
        var assignee = await lookup.UserAsync(project.Id, options.Plan.AssignedTo ?? options.Run.AssignedTo, "plan.assignedTo").ConfigureAwait(false);
        // A plan's entry names its suite even where the project has only one.
        var suite = selection.Suite ?? (await api.AllSuites(project.Id, cancellation).ToListAsync(cancellation).ConfigureAwait(false))[0].Id;
        var plan = _plan ??= await PlanAsync(lookup, project, texts, cancellation).ConfigureAwait(false);
        var entry = await selection.OpenAsync(
            cases => creations.CreateAsync(Creation.PlanEntry, project.Id, plan.Id, reference => api.AddPlanEntryAsync(
                plan.Id,
                new AddPlanEntry
                {
                    SuiteId = suite,
                    Name = texts.Entry ?? texts.Run,
                    Description = Reference.AppendTo(texts.EntryDescription ?? texts.Description, reference),
                    AssignedToId = assignee,
                    Refs = options.Run.Refs,
                    IncludeAll = cases is null,
                    CaseIds = cases,
                    ConfigIds = configurations.Count > 0 ? configurations : null,
                    Runs = configurations.Count > 0 ? [new AddPlanEntryRun { ConfigIds = configurations, IncludeAll = cases is null, CaseIds = cases }] : null,
                },
                cancellation)),
            cancellation).ConfigureAwait(false);
        return Bind(entry.Runs[0], project, selection) with { Plan = plan.Id, PlanEntry = entry.Id, CreatedPlan = plan.Id == creations.Plan };
    }

    private Task<Plan> PlanAsync(ProjectLookup lookup, Project project, RunNames texts, CancellationToken cancellation) =>
        creations.Plan is { } created ? OpenPlanAsync(created, cancellation) : PlanByNameAsync(lookup, project, texts, cancellation);

    private async Task<Plan> PlanByNameAsync(ProjectLookup lookup, Project project, RunNames texts, CancellationToken cancellation)
    {
        var name = texts.Plan!;
        await foreach (var open in api.AllPlans(project.Id, new PlanFilter { IsCompleted = false }, cancellation).ConfigureAwait(false))
        {
            if (string.Equals(open.Name, name, StringComparison.OrdinalIgnoreCase))
                return open;
        }

        var milestone = await lookup.MilestoneAsync(project.Id, options.Plan.Milestone, "plan.milestone").ConfigureAwait(false);
        return await creations.CreateAsync(Creation.Plan, project.Id, plan: null, reference => api.AddPlanAsync(
            project.Id,
            new AddPlan { Name = name, Description = Reference.AppendTo(texts.PlanDescription, reference), MilestoneId = milestone },
            cancellation)).ConfigureAwait(false);
    }

    private Binding Bind(Run run, Project project, Selection selection) => new()
    {
        Run = run.Id,
        Name = run.Name,
        Project = project.Id,
        Suite = run.SuiteId ?? selection.Suite,
        HasConfigurations = run.ConfigIds.Count > 0,
        Address = Binding.AddressOf(run, options.Connection!.Url),
        Created = true,
        Selected = selection.Selected,
        Unknown = selection.Unknown,
    };
}
