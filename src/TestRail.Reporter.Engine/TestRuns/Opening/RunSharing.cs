using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>
/// Lets several sessions report to the same runs. The first session opens a run and the others join it. No session removes cases from it.
/// </summary>
/// <param name="file">The file with the shared state; null when the session shares no runs.</param>
/// <param name="journal">This session's journal.</param>
/// <param name="mayClose">True when this session may be the only one. Only then may it close the runs.</param>
/// <param name="time">The clock.</param>
/// <param name="invocation">Identifies the command that started this process; null when the host provides no such identifier.</param>
internal sealed class RunSharing(SharedStateFile? file, string journal, bool mayClose, TimeProvider time, string? invocation)
{
    /// <summary>
    /// How long a run's state from TestRail counts as current. An update replaces the run's selection, so cases that a user adds during
    /// this time are lost.
    /// </summary>
    private static readonly TimeSpan SeenPeriod = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan OutageMemory = TimeSpan.FromMinutes(15);

    private SharedState _own = new();

    /// <summary>This session, as stored in the shared state; null when it runs no tests.</summary>
    public SharedSession? Session { get; init; }

    /// <summary>True when the session's tests ran in an earlier process.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The folder with the results of all sessions; null when the session shares no runs.</summary>
    public string? ResultsFolder => file?.ResultsFolder;

    /// <summary>The folders with the results of all sessions of the key, <see cref="ResultsFolder"/> first; empty when the session shares no runs.</summary>
    public IReadOnlyList<string> ResultsFolders => file?.ResultsFolders ?? [];

    /// <summary>The options in which other sessions of the key differ. Those sessions report to other runs.</summary>
    public IReadOnlyList<string> Disagreements { get; private set; } = [];

    /// <summary>The path to which an unreadable shared state was moved; null when it was readable.</summary>
    public string? Damaged => file?.Damaged;

    /// <summary>
    /// True when TestRail was unavailable for another session in the last 15 minutes. This session then need not wait as long.
    /// </summary>
    public bool IsServerAway => file?.IsOutage(OutageMemory) == true;

    /// <summary>Records that TestRail was unavailable until this session's deadline.</summary>
    public void NoteServerAway() => file?.NoteOutage();

    /// <summary>Waits until no other session holds the lease, and takes it.</summary>
    public async Task<SharedStateLease> EnterAsync(CancellationToken cancellation)
    {
        if (file is null)
            return new SharedStateLease(null, _own, state => _own = state);

        var lease = await file.EnterAsync(cancellation).ConfigureAwait(false);
        if (Session is { } session)
            lease.Register(session, IsResumed);
        return lease;
    }

    /// <summary>
    /// Takes the lease to deliver results, and adds the session's runs to the shared state. They may be known only from the journal.
    /// </summary>
    public async Task<SharedStateLease> EnterAsync(IEnumerable<RunTarget> runs, CancellationToken cancellation)
    {
        var lease = await EnterAsync(cancellation).ConfigureAwait(false);
        foreach (var run in runs)
        {
            if (lease.State.Find(run.Run) is { } known)
                lease.Write(lease.State.With(known.With(journal, run.Cases ?? new HashSet<long>())));
            else if (lease.State.Of(run.Suite) is null && !run.IsCompleted)
                lease.Write(lease.State.With(SharedRun.Of(run, journal)));
        }

        return lease;
    }

    /// <summary>Exchanges the lease for a lock that only sessions with results for the same cases wait for.</summary>
    /// <inheritdoc cref="SharedStateFile.BeginSendingAsync"/>
    public async Task<IDisposable> BeginSendingAsync(SharedStateLease lease, string session, IReadOnlySet<string> related, CancellationToken cancellation) =>
        file is null ? lease : await file.BeginSendingAsync(lease, session, related, cancellation).ConfigureAwait(false);

    /// <summary>Joins the run that another session opened for the group's suite, or opens a run for all sessions.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="operations">The operations on runs.</param>
    /// <param name="group">The cases.</param>
    /// <param name="runs">The session's runs. The opened run is added to them.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<RunTarget> OpenAsync(SharedStateLease lease, RunOperations operations, SuiteGroup group, RunSet runs, CancellationToken cancellation)
    {
        if (await JoinAsync(lease, operations, group, cancellation).ConfigureAwait(false) is { } joined)
            return Share(lease, joined, group, runs);

        Disagreements = file?.Disagreements() ?? [];
        operations.Creator.Recall(lease.State.Opening, lease.State.Plan);
        operations.Creator.Follow((request, plan) => lease.Write(lease.State with { Opening = request, Plan = plan }));
        try
        {
            // The request in doubt may have created the run of another suite. It is stored for the sessions that need it.
            if (await operations.Opener.SettleAsync(cancellation).ConfigureAwait(false) is { } found)
            {
                if (found.Suite == group.Suite?.Id || (group.TakesAll && (found.Suite is null || group.Suite is null)))
                    return Share(lease, found, group, runs);
                lease.Write((lease.State with { Opening = null }).With(lease.State.Find(found.Run) ?? new SharedRun(found) { Selected = found.Selected?.ToList() }));
            }

            return Share(lease, await operations.Opener.OpenAsync(group, cancellation).ConfigureAwait(false), group, runs);
        }
        finally
        {
            operations.Creator.Follow(static (_, _) => { });
        }
    }

    /// <summary>
    /// Adds this session's reported cases to the run's selection. The new selection also contains the cases that other sessions selected.
    /// </summary>
    public async Task<RunTarget> ExpandAsync(SharedStateLease lease, SelectionExpander expander, RunTarget target, IEnumerable<long> reported, CancellationToken cancellation)
    {
        if (lease.State.Find(target.Run) is not { Selected: { } together } known || target.Selected is not { } mine)
            return await expander.ExpandAsync(target, reported, isSeen: false, cancellation).ConfigureAwait(false);

        var all = target with { Selected = mine.Union(together).ToHashSet(), Unknown = [.. target.Unknown.Union(known.Target.Unknown)] };
        var expanded = await expander.ExpandAsync(all, reported, IsSeen(known), cancellation).ConfigureAwait(false);
        lease.Write(lease.State.With(known with
        {
            Selected = [.. expanded.Selected!],
            // A case that was moved is looked up again and goes into the run of its new suite.
            Cases = [.. known.Cases.Except(expanded.Unknown)],
            Target = known.Target with { Unknown = expanded.Unknown },
            SeenAt = ReferenceEquals(expanded, all) ? known.SeenAt : time.GetUtcNow(),
            SeenBy = ReferenceEquals(expanded, all) ? known.SeenBy : invocation,
        }));
        // Each session reports the unknown cases of its own tests.
        return expanded with { Unknown = [.. expanded.Unknown.Intersect(target.Unknown.Union(reported))] };
    }

    /// <summary>
    /// True when no other session has reported to the run or to another run of its plan, and no other session is expected.
    /// </summary>
    public bool IsAlone(SharedStateLease lease, RunTarget run) => mayClose && lease.State.Runs
        .Where(known => known.Target.Run == run.Run || (run.Plan is { } plan && known.Target.Plan == plan))
        .SelectMany(known => known.Journals).All(other => other == journal);

    private async Task<RunTarget?> JoinAsync(SharedStateLease lease, RunOperations operations, SuiteGroup group, CancellationToken cancellation)
    {
        if (lease.State.Of(group.Suite?.Id) is not { Target.Created: true } known)
            return null;

        if (IsSeen(known))
        {
            try
            {
                return await ExpandAsync(await operations.Joiner.JoinAsync(known.Target, known.Selected, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            }
            // The run may have been closed or deleted. Reading it from TestRail shows that.
            catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
            {
            }
        }

        if (await operations.Joiner.RejoinSharedAsync(known.Target, known.Selected, cancellation).ConfigureAwait(false) is { } joined)
        {
            lease.Write(lease.State.With(known with { SeenAt = time.GetUtcNow(), SeenBy = invocation }));
            return await ExpandAsync(joined).ConfigureAwait(false);
        }

        lease.Write(lease.State.Without(known.Target));
        return null;

        Task<RunTarget> ExpandAsync(RunTarget run) => this.ExpandAsync(lease, operations.Expander, run, operations.Opener.Selected(group.Cases), cancellation);
    }

    /// <summary>Between two commands, testrail-reporter or a person may have closed the run.</summary>
    private bool IsSeen(SharedRun known) => known.SeenBy == invocation && known.SeenAt is { } seen && (time.GetUtcNow() - seen).Duration() < SeenPeriod;

    /// <summary>Adds the run to this session's runs and to the shared state.</summary>
    private RunTarget Share(SharedStateLease lease, RunTarget run, SuiteGroup group, RunSet runs)
    {
        var mine = runs.Add(run with { IsShared = !mayClose }, group);
        var known = lease.State.Find(run.Run)?.With(journal, mine.Cases ?? new HashSet<long>()) ?? SharedRun.Of(mine, journal) with { SeenAt = time.GetUtcNow(), SeenBy = invocation };
        lease.Write((lease.State with { Opening = null }).With(known));
        return mine;
    }
}
