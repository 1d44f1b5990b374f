using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Adds reported cases to a run's selection. TestRail replaces the selection and deletes the results of cases that are not in the new one.
/// So the union is sent, and only for a run that this session, or a session that shares it, created.
/// </summary>
/// <param name="api">The TestRail API.</param>
/// <param name="beforeChange">Completes before a selection is changed. If it fails, none is. Null for no condition.</param>
internal sealed class SelectionExpander(ITestRailApi api, Func<Task>? beforeChange = null)
{
    private const int Attempts = 3;

    /// <summary>
    /// Returns the target with its new selection. Cases that TestRail does not have are in <see cref="RunTarget.Unknown"/>.
    /// </summary>
    /// <param name="target">The run.</param>
    /// <param name="reported">The cases that the run must contain.</param>
    /// <param name="isSeen">True when the selection of a shared run was read recently and is not read again.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<RunTarget> ExpandAsync(RunTarget target, IEnumerable<long> reported, bool isSeen, CancellationToken cancellation)
    {
        if (!target.Created || target.Selected is not { } selected)
            return target;

        var missing = reported.Where(id => !selected.Contains(id) && !target.Unknown.Contains(id)).ToHashSet();
        if (missing.Count == 0)
            return target;

        var cases = selected.Union(missing).ToHashSet();
        try
        {
            return await SelectAsync(target, cases, known: null, isSeen, cancellation).ConfigureAwait(false);
        }
        // TestRail rejects a whole selection for one case that was deleted or moved to another suite, and does not name it. The test of such
        // a case has already left the run.
        catch (TestRailException refused) when (Selection.IsAboutCases(refused))
        {
            var known = await Selection.KnownAsync(api, target.Project, target.Suite, cancellation).ConfigureAwait(false);
            if (cases.IsSubsetOf(known))
                throw;

            var remaining = target with
            {
                Selected = selected.Intersect(known).ToHashSet(),
                Unknown = [.. target.Unknown.Union(selected.Union(missing).Except(known))],
            };
            missing.IntersectWith(known);
            return missing.Count == 0
                ? remaining
                : await SelectAsync(remaining, [.. remaining.Selected, .. missing], known, isSeen, cancellation).ConfigureAwait(false);
        }
    }

    /// <param name="target">The run.</param>
    /// <param name="cases">The cases to select. Cases that the run contains in addition are added to them.</param>
    /// <param name="known">The cases that TestRail accepts; null as long as it has rejected none.</param>
    /// <param name="isSeen">True when the selection of a shared run was read recently and is not read again.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    private async Task<RunTarget> SelectAsync(RunTarget target, HashSet<long> cases, HashSet<long>? known, bool isSeen, CancellationToken cancellation)
    {
        var isShared = target.IsShared || target.IsJoined;
        // Other sessions may change the selection of a shared run. It is read before and after the update, and missing cases are added
        // again.
        if (isShared && !isSeen && (await api.GetRunAsync(target.Run, cancellation).ConfigureAwait(false)).Tests() != target.Selected!.Count)
            await AddHeldAsync().ConfigureAwait(false);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var run = await UpdateAsync(target, [.. cases], cancellation).ConfigureAwait(false);
            if (!isShared || run is null || run.Tests() >= cases.Count)
                break;

            await AddHeldAsync().ConfigureAwait(false);
        }

        return target with { Selected = cases };

        async Task AddHeldAsync()
        {
            var held = await Selection.HeldAsync(api, target.Run, cancellation).ConfigureAwait(false);
            cases.UnionWith(known is null ? held : held.Intersect(known));
        }
    }

    /// <summary>Returns the updated run; null when TestRail's answer does not contain it.</summary>
    private async Task<Run?> UpdateAsync(RunTarget target, long[] ids, CancellationToken cancellation)
    {
        if (beforeChange is not null)
            await beforeChange().ConfigureAwait(false);
        if (target.PlanEntry is null)
            return await api.UpdateRunAsync(target.Run, new UpdateRun { IncludeAll = false, CaseIds = ids }, cancellation).ConfigureAwait(false);

        var entry = target.HasConfigurations
            ? await api.UpdateRunInPlanEntryAsync(target.Run, new UpdatePlanEntryRun { IncludeAll = false, CaseIds = ids }, cancellation).ConfigureAwait(false)
            : await api.UpdatePlanEntryAsync(target.Plan!.Value, target.PlanEntry, new UpdatePlanEntry { IncludeAll = false, CaseIds = ids }, cancellation).ConfigureAwait(false);
        return entry.Runs.FirstOrDefault(run => run.Id == target.Run);
    }
}
