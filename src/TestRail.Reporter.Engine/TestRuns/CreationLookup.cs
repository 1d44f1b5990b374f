using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds an object by its reference when the answer to its creation request was lost.</summary>
internal sealed class CreationLookup(ITestRailApi api, CancellationToken cancellation)
{
    /// <summary>The largest expected difference between two clocks. It limits the lists, which would otherwise go back years.</summary>
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromDays(1);

    public async Task<Plan?> PlanAsync(CreationRequested request)
    {
        var since = new PlanFilter { CreatedAfter = request.At - MaxClockSkew };
        await foreach (var plan in api.AllPlans(request.Project, since, cancellation).ConfigureAwait(false))
        {
            if (Reference.IsIn(plan.Description, request.Reference))
                return plan;
        }

        return null;
    }

    /// <summary>The page of the object that a request created; null when the object does not exist.</summary>
    public async Task<Uri?> AddressAsync(CreationRequested request, Uri server)
    {
        if (request.What == CreationKind.Plan)
            return await PlanAsync(request).ConfigureAwait(false) is { } plan ? RunTarget.AddressOf(plan, server) : null;

        return await RunAsync(request).ConfigureAwait(false) is { } created
            ? RunTarget.AddressOf(await api.GetRunAsync(created.Run, cancellation).ConfigureAwait(false), server)
            : null;
    }

    /// <summary>The separate run that the session created; null when there is none.</summary>
    public async Task<CreatedRun?> RunOfSessionAsync(SessionStarted session, long project)
    {
        await foreach (var run in api.AllRuns(project, new RunFilter { CreatedAfter = session.At - MaxClockSkew }, cancellation).ConfigureAwait(false))
        {
            if (Reference.OfSession(run.Description, session.Session) is { } reference)
                return new CreatedRun(run.Id, null, reference);
        }

        return null;
    }

    public Task<CreatedRun?> RunAsync(CreationRequested request) =>
        request.Plan is { } plan ? RunOfEntryAsync(plan, request.Reference) : SeparateRunAsync(request);

    private async Task<CreatedRun?> SeparateRunAsync(CreationRequested request)
    {
        var since = new RunFilter { CreatedAfter = request.At - MaxClockSkew };
        await foreach (var run in api.AllRuns(request.Project, since, cancellation).ConfigureAwait(false))
        {
            if (Reference.IsIn(run.Description, request.Reference))
                return new CreatedRun(run.Id, null, request.Reference);
        }

        return null;
    }

    /// <summary>
    /// An entry contains the reference of the session that added it, and each run the reference of its own session. Older TestRail versions
    /// store only the runs' references.
    /// </summary>
    private async Task<CreatedRun?> RunOfEntryAsync(long plan, string reference)
    {
        var entries = (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Entries;
        var found = entries.SelectMany(entry => entry.Runs.Select(run => (Entry: entry, Run: run))).ToList();
        var (entry, run) = found.Find(item => Reference.IsIn(item.Run.Description, reference)) is { Run: not null } own
            ? own
            : found.Where(item => Reference.IsIn(item.Entry.Description, reference)).OrderBy(item => item.Run.Id).FirstOrDefault();
        return run is null ? null : new CreatedRun(run.Id, entry.Id, reference);
    }
}
