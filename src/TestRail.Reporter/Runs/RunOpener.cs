using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Runs;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Runs;

/// <summary>Finds or creates the run that a session reports into, on its own or as an entry of a plan.</summary>
internal sealed class RunOpener(ITestRailApi api, ReporterOptions options, Func<string, RunNames> names)
{
    /// <summary>Opens the run with the cases that the selection asks for.</summary>
    /// <param name="cases">The cases known so far.</param>
    /// <param name="suites">The suites that the tests themselves name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnusableConfigurationException">What the configuration names is not there or not usable.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    public async Task<Binding> OpenAsync(IReadOnlyCollection<long> cases, IReadOnlyCollection<string> suites, CancellationToken cancellation)
    {
        var lookup = new ProjectLookup(api, cancellation);
        if (options.Run.Id is { } existing)
            return await JoinAsync(existing, lookup, cancellation).ConfigureAwait(false);

        var plan = options.Plan.Id is { } id ? await OpenPlanAsync(id, cancellation).ConfigureAwait(false) : null;
        var project = plan?.ProjectId is { } owner
            ? await api.GetProjectAsync(owner, cancellation).ConfigureAwait(false)
            : await lookup.ProjectAsync(options.Project!.Value).ConfigureAwait(false);
        var texts = names(project.Name);
        var assignFailedTo = await AssigneeOfFailedAsync(lookup, project.Id).ConfigureAwait(false);
        var selection = new Selection(
            api, project.Id, await lookup.SuiteAsync(project, options.Suite, suites, cases).ConfigureAwait(false), options.Run.Selection, cases);
        var binding = options.Plan.IsUsed
            ? await AddEntryAsync(lookup, plan, project, texts, selection, cancellation).ConfigureAwait(false)
            : await AddRunAsync(lookup, project, texts, selection, cancellation).ConfigureAwait(false);
        return binding with { AssignFailedTo = assignFailedTo };
    }

    /// <summary>Goes on with a run that an earlier process of the same session reported into.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="created">True when the session created it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnusableConfigurationException">The run was closed meanwhile.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or has no such run any more.</exception>
    public async Task<Binding> RejoinAsync(long run, bool created, CancellationToken cancellation)
    {
        var binding = await JoinAsync(run, new ProjectLookup(api, cancellation), cancellation).ConfigureAwait(false);
        if (!created || binding.IncludesAll)
            return binding with { Created = created };

        var tests = await api.AllTests(run, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        return binding with { Created = true, Selected = tests.Where(test => test.CaseId is not null).Select(test => test.CaseId!.Value).ToHashSet() };
    }

    private Task<long?> AssigneeOfFailedAsync(ProjectLookup lookup, long project) =>
        lookup.UserAsync(project, options.Results.AssignFailedTo, "results.assignFailedTo");

    private async Task<Binding> JoinAsync(long id, ProjectLookup lookup, CancellationToken cancellation)
    {
        var run = await api.GetRunAsync(id, cancellation).ConfigureAwait(false);
        if (run.IsCompleted)
            throw new UnusableConfigurationException(Sentences.RunCompleted(id, run.Name));

        return new Binding
        {
            Run = run.Id,
            Name = run.Name,
            Project = run.ProjectId ?? 0,
            Suite = run.SuiteId,
            Plan = run.PlanId,
            PlanEntry = run.EntryId,
            HasConfigurations = run.ConfigIds.Count > 0,
            IncludesAll = run.IncludeAll,
            Address = Address(run),
            AssignFailedTo = await AssigneeOfFailedAsync(lookup, run.ProjectId ?? 0).ConfigureAwait(false),
        };
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
            cases => api.AddRunAsync(
                project.Id,
                new AddRun
                {
                    SuiteId = selection.Suite,
                    Name = texts.Run,
                    Description = texts.Description,
                    MilestoneId = milestone,
                    AssignedToId = assignee,
                    Refs = options.Run.Refs,
                    IncludeAll = cases is null,
                    CaseIds = cases,
                },
                cancellation),
            cancellation).ConfigureAwait(false);
        return Bind(run, project, selection);
    }

    private async Task<Binding> AddEntryAsync(
        ProjectLookup lookup, Plan? plan, Project project, RunNames texts, Selection selection, CancellationToken cancellation)
    {
        var configurations = await lookup.ConfigurationsAsync(project.Id, options.Plan.Configurations).ConfigureAwait(false);
        var assignee = await lookup.UserAsync(project.Id, options.Plan.AssignedTo ?? options.Run.AssignedTo, "plan.assignedTo").ConfigureAwait(false);
        // A plan's entry names its suite even where the project has only one.
        var suite = selection.Suite ?? (await api.AllSuites(project.Id, cancellation).ToListAsync(cancellation).ConfigureAwait(false))[0].Id;
        var createsPlan = false;
        if (plan is null)
            (plan, createsPlan) = await PlanByNameAsync(lookup, project, texts, cancellation).ConfigureAwait(false);

        var entry = await selection.OpenAsync(
            cases => api.AddPlanEntryAsync(
                plan.Id,
                new AddPlanEntry
                {
                    SuiteId = suite,
                    Name = texts.Entry ?? texts.Run,
                    Description = texts.EntryDescription ?? texts.Description,
                    AssignedToId = assignee,
                    Refs = options.Run.Refs,
                    IncludeAll = cases is null,
                    CaseIds = cases,
                    ConfigIds = configurations.Count > 0 ? configurations : null,
                    Runs = configurations.Count > 0 ? [new AddPlanEntryRun { ConfigIds = configurations, IncludeAll = cases is null, CaseIds = cases }] : null,
                },
                cancellation),
            cancellation).ConfigureAwait(false);
        return Bind(entry.Runs[0], project, selection) with { Plan = plan.Id, PlanEntry = entry.Id, CreatedPlan = createsPlan };
    }

    private async Task<(Plan Plan, bool Created)> PlanByNameAsync(ProjectLookup lookup, Project project, RunNames texts, CancellationToken cancellation)
    {
        var name = texts.Plan!;
        await foreach (var open in api.AllPlans(project.Id, new PlanFilter { IsCompleted = false }, cancellation).ConfigureAwait(false))
        {
            if (string.Equals(open.Name, name, StringComparison.OrdinalIgnoreCase))
                return (open, false);
        }

        var milestone = await lookup.MilestoneAsync(project.Id, options.Plan.Milestone, "plan.milestone").ConfigureAwait(false);
        var plan = new AddPlan { Name = name, Description = texts.PlanDescription, MilestoneId = milestone };
        return (await api.AddPlanAsync(project.Id, plan, cancellation).ConfigureAwait(false), true);
    }

    private Binding Bind(Run run, Project project, Selection selection) => new()
    {
        Run = run.Id,
        Name = run.Name,
        Project = project.Id,
        Suite = run.SuiteId ?? selection.Suite,
        HasConfigurations = run.ConfigIds.Count > 0,
        Address = Address(run),
        Created = true,
        Selected = selection.Selected,
        Unknown = selection.Unknown,
    };

    /// <summary>The server knows the address its users see, which may differ from the one that the API is called by.</summary>
    private Uri Address(Run run) => Uri.TryCreate(run.Url, UriKind.Absolute, out var address)
        ? address
        : new Uri($"{options.Connection!.Url.AbsoluteUri.TrimEnd('/')}/index.php?/runs/view/{run.Id}");
}
