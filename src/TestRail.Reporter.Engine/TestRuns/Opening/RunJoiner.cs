using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>Binds a session to an existing run.</summary>
internal sealed class RunJoiner(ITestRailApi api, ReporterOptions options)
{
    /// <summary>Joins a run that another process or a user created.</summary>
    /// <exception cref="InvalidConfigurationException">The run is closed or belongs to another project.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or has no such run.</exception>
    public async Task<RunTarget> JoinAsync(long id, CancellationToken cancellation)
    {
        var target = await FindAsync(id, cancellation).ConfigureAwait(false);
        if (options.Project is { } project && project.Id != target.Project)
            await new ProjectLookup(api, cancellation).OwnerAsync(target.Project, project, "run.id", (id, target.Name)).ConfigureAwait(false);
        return target.IsCompleted ? throw new InvalidConfigurationException(RunMessages.RunCompleted(id, target.Name)) : target;
    }

    /// <summary>Continues with a run that this session created, found by its reference.</summary>
    /// <exception cref="TestRailException">TestRail did not answer, or the run no longer exists.</exception>
    public async Task<RunTarget> RejoinAsync(CreatedRun created, CancellationToken cancellation)
    {
        var run = await api.GetRunAsync(created.Run, cancellation).ConfigureAwait(false);
        return await OwnAsync(await BindAsync(run, cancellation).ConfigureAwait(false), created.Reference, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Continues with a run that this session has reported to. The run may have been closed since. Anyone may have written the journal, so
    /// the run counts as created by the session only if TestRail has the journal's reference in its description.
    /// </summary>
    /// <param name="bound">The journal's entry about the run.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    /// <exception cref="InvalidConfigurationException">The run belongs to another project.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or the run no longer exists.</exception>
    public async Task<RunTarget> RejoinAsync(RunBound bound, CancellationToken cancellation)
    {
        var run = await api.GetRunAsync(bound.Run, cancellation).ConfigureAwait(false);
        var target = await BindAsync(run, cancellation).ConfigureAwait(false);
        if (options.Project is { } project && !await new ProjectLookup(api, cancellation).IsAsync(target.Project, project).ConfigureAwait(false))
            throw new InvalidConfigurationException(JournalMessages.RunIsAnother(bound.Run, target.Name, bound.Server, $"{project}"));

        return bound is { Created: true, Reference: { } reference } && await new ReferenceCheck(api, cancellation).HasAsync(run, reference).ConfigureAwait(false)
            ? await OwnAsync(target, reference, cancellation).ConfigureAwait(false)
            : target;
    }

    /// <summary>Joins a run that another session opened for both. Returns null when the run is closed or deleted.</summary>
    /// <param name="known">The run in the shared state.</param>
    /// <param name="selected">The cases selected so far. Cases that the run contains in addition are included.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<RunTarget?> RejoinSharedAsync(RunTarget known, IReadOnlyCollection<long>? selected, CancellationToken cancellation)
    {
        try
        {
            var run = await api.GetRunAsync(known.Run, cancellation).ConfigureAwait(false);
            if (run.IsCompleted)
                return null;

            var held = selected is null || run.Tests() == selected.Count ? [] : await Selection.HeldAsync(api, known.Run, cancellation).ConfigureAwait(false);
            return await JoinAsync(known, selected?.Union(held), cancellation).ConfigureAwait(false);
        }
        catch (TestRailException gone) when (gone.Kind == FailureKind.BadRequest)
        {
            return null;
        }
    }

    /// <summary>Joins a run that another session opened for both, without reading the run from TestRail.</summary>
    /// <param name="known">The run in the shared state.</param>
    /// <param name="selected">The cases selected so far.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<RunTarget> JoinAsync(RunTarget known, IEnumerable<long>? selected, CancellationToken cancellation) => known with
    {
        IsJoined = true,
        Selected = selected?.ToHashSet(),
        AssignFailedTo = await AssigneeAsync(known.Project, cancellation).ConfigureAwait(false),
        Unknown = [],
    };

    private async Task<RunTarget> OwnAsync(RunTarget target, string reference, CancellationToken cancellation)
    {
        var own = target with { Created = true, Reference = reference };
        return own.IncludesAll || own.IsCompleted ? own : own with { Selected = await Selection.HeldAsync(api, own.Run, cancellation).ConfigureAwait(false) };
    }

    /// <exception cref="InvalidConfigurationException">No run has this id.</exception>
    private async Task<RunTarget> FindAsync(long id, CancellationToken cancellation)
    {
        try
        {
            return await BindAsync(await api.GetRunAsync(id, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (TestRailException none) when (none.Kind == FailureKind.BadRequest)
        {
            throw new InvalidConfigurationException(RunMessages.NoSuchRun(id, options.Run.IdPlace, await IsPlanAsync(id, cancellation).ConfigureAwait(false)));
        }
    }

    private async Task<bool> IsPlanAsync(long id, CancellationToken cancellation)
    {
        try
        {
            return (await api.GetPlanAsync(id, cancellation).ConfigureAwait(false)).Id == id;
        }
        catch (TestRailException none) when (none.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
        {
            return false;
        }
    }

    private Task<long?> AssigneeAsync(long project, CancellationToken cancellation) =>
        new ProjectLookup(api, cancellation).UserAsync(project, options.Results.AssignFailedTo, "results.assignFailedTo");

    private async Task<RunTarget> BindAsync(Run run, CancellationToken cancellation)
    {
        var project = run.ProjectId ?? 0;
        return new RunTarget
        {
            Run = run.Id,
            Name = run.Name,
            Project = project,
            Suite = run.SuiteId,
            Plan = run.PlanId,
            PlanEntry = run.EntryId,
            HasConfigurations = run.ConfigIds.Count > 0,
            IncludesAll = run.IncludeAll,
            IsCompleted = run.IsCompleted,
            Address = RunTarget.AddressOf(run, options.Connection!.Url),
            AssignFailedTo = await AssigneeAsync(project, cancellation).ConfigureAwait(false),
        };
    }
}
