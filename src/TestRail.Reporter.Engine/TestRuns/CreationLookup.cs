using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds by its reference what a request created whose answer was lost.</summary>
internal sealed class CreationLookup(ITestRailApi api, CancellationToken cancellation)
{
    /// <summary>More than two clocks differ by; without it the lists would go back years.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromDays(1);

    public async Task<Plan?> PlanAsync(CreationRequested opening)
    {
        var since = new PlanFilter { CreatedAfter = opening.At - Skew };
        await foreach (var plan in api.AllPlans(opening.Project, since, cancellation).ConfigureAwait(false))
        {
            if (Reference.IsIn(plan.Description, opening.Reference))
                return plan;
        }

        return null;
    }

    /// <summary>The page of what an opening created; null when it is not there.</summary>
    public async Task<Uri?> AddressAsync(CreationRequested opening, Uri server)
    {
        if (opening.What == CreationKind.Plan)
            return await PlanAsync(opening).ConfigureAwait(false) is { } plan ? RunTarget.AddressOf(plan, server) : null;

        return await RunAsync(opening).ConfigureAwait(false) is { } created
            ? RunTarget.AddressOf(await api.GetRunAsync(created.Run, cancellation).ConfigureAwait(false), server)
            : null;
    }

    /// <summary>A run of its own that the session created; null when there is none.</summary>
    public async Task<CreatedRun?> RunOfSessionAsync(SessionStarted session, long project)
    {
        await foreach (var run in api.AllRuns(project, new RunFilter { CreatedAfter = session.At - Skew }, cancellation).ConfigureAwait(false))
        {
            if (Reference.IsOfSession(run.Description, session.Session))
                return new CreatedRun(run.Id, null);
        }

        return null;
    }

    public Task<CreatedRun?> RunAsync(CreationRequested opening) =>
        opening.Plan is { } plan ? RunOfEntryAsync(plan, opening.Reference) : RunOfItsOwnAsync(opening);

    private async Task<CreatedRun?> RunOfItsOwnAsync(CreationRequested opening)
    {
        var since = new RunFilter { CreatedAfter = opening.At - Skew };
        await foreach (var run in api.AllRuns(opening.Project, since, cancellation).ConfigureAwait(false))
        {
            if (Reference.IsIn(run.Description, opening.Reference))
                return new CreatedRun(run.Id, null);
        }

        return null;
    }

    /// <summary>An entry has the reference of the session that added it, and each of its runs that of its own; older versions of TestRail keep only the runs'.</summary>
    private async Task<CreatedRun?> RunOfEntryAsync(long plan, string reference)
    {
        var entries = (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Entries;
        var found = entries.SelectMany(entry => entry.Runs.Select(run => (Entry: entry, Run: run))).ToList();
        var (entry, run) = found.Find(item => Reference.IsIn(item.Run.Description, reference)) is { Run: not null } own
            ? own
            : found.Where(item => Reference.IsIn(item.Entry.Description, reference)).OrderBy(item => item.Run.Id).FirstOrDefault();
        return run is null ? null : new CreatedRun(run.Id, entry.Id);
    }
}
