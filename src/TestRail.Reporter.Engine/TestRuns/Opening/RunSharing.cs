using TestRail.Client;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>One session's part in runs that several report into: the first opens each, the others join it, and nobody shrinks it.</summary>
/// <param name="file">What the sessions know of the runs together; null for a session that is on its own.</param>
/// <param name="journal">This session's journal.</param>
/// <param name="mayClose">True when this session may be the only one, and may then close the runs.</param>
/// <param name="time">The time.</param>
internal sealed class RunSharing(SharedStateFile? file, string journal, bool mayClose, TimeProvider time)
{
    /// <summary>So long what TestRail showed of a run is taken for true. A selection is replaced, so what a person adds to it in that time is lost.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan OutageMemory = TimeSpan.FromMinutes(15);

    private SharedState _own = new();

    /// <summary>This session, as the others are to know it; null for one that runs no tests.</summary>
    public SharedSession? Session { get; init; }

    /// <summary>True when the session's tests ran in an earlier process.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The folder of the results of all sessions; null for a session that is on its own.</summary>
    public string? ResultsFolder => file?.ResultsFolder;

    /// <summary>The options in which other sessions of the key differ, so that they have other runs.</summary>
    public IReadOnlyList<string> Disagreements { get; private set; } = [];

    /// <summary>Where the file was put from which nobody could read what the sessions know together; null when it could be read.</summary>
    public string? Damaged => file?.Damaged;

    /// <summary>True when TestRail was away for another session a short while ago, so that this one need not wait as long again.</summary>
    public bool IsServerAway => file?.IsOutage(OutageMemory) == true;

    /// <summary>Notes that TestRail was away until this session's deadline.</summary>
    public void NoteServerAway() => file?.NoteOutage();

    /// <summary>Waits for this session's lease.</summary>
    public async Task<SharedStateLease> EnterAsync(CancellationToken cancellation)
    {
        if (file is null)
            return new SharedStateLease(null, _own, state => _own = state);

        var lease = await file.EnterAsync(cancellation).ConfigureAwait(false);
        if (Session is { } session)
            lease.Register(session, IsResumed);
        return lease;
    }

    /// <summary>Takes this session's lease to deliver into its runs, which may be known from the journal only.</summary>
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

    /// <summary>Joins the run that another session opened for the group's suite, or opens one for all.</summary>
    /// <param name="lease">This session's lease.</param>
    /// <param name="door">The way to it.</param>
    /// <param name="group">The cases.</param>
    /// <param name="runs">The session's runs, to which it is added.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<RunTarget> OpenAsync(SharedStateLease lease, RunOperations door, SuiteGroup group, RunSet runs, CancellationToken cancellation)
    {
        if (await JoinAsync(lease, door, group, cancellation).ConfigureAwait(false) is { } joined)
            return Share(lease, joined, group, runs);

        Disagreements = file?.Disagreements() ?? [];
        door.Creator.Recall(lease.State.Opening, lease.State.Plan);
        door.Creator.Follow((opening, plan) => lease.Write(lease.State with { Opening = opening, Plan = plan }));
        try
        {
            // What was lost may be the run of another suite, which is then there for whoever needs it.
            if (await door.Opener.SettleAsync(cancellation).ConfigureAwait(false) is { } found)
            {
                if (group.TakesAll || found.Suite == group.Suite?.Id)
                    return Share(lease, found, group, runs);
                lease.Write((lease.State with { Opening = null }).With(lease.State.Find(found.Run) ?? new SharedRun(found) { Selected = found.Selected?.ToList() }));
            }

            return Share(lease, await door.Opener.OpenAsync(group, cancellation).ConfigureAwait(false), group, runs);
        }
        finally
        {
            door.Creator.Follow(static (_, _) => { });
        }
    }

    /// <summary>Adds to the selection what this session's tests report beyond it, to what all sessions together have selected.</summary>
    public async Task<RunTarget> ExpandAsync(SharedStateLease lease, SelectionExpander growth, RunTarget target, IEnumerable<long> reported, CancellationToken cancellation)
    {
        if (lease.State.Find(target.Run) is not { Selected: { } together } known || target.Selected is not { } mine)
            return await growth.ExpandAsync(target, reported, isSeen: false, cancellation).ConfigureAwait(false);

        var all = target with { Selected = mine.Union(together).ToHashSet(), Unknown = [.. target.Unknown.Union(known.Target.Unknown)] };
        var grown = await growth.ExpandAsync(all, reported, IsSeen(known), cancellation).ConfigureAwait(false);
        lease.Write(lease.State.With(known with
        {
            Selected = [.. grown.Selected!],
            Target = known.Target with { Unknown = grown.Unknown },
            SeenAt = ReferenceEquals(grown, all) ? known.SeenAt : time.GetUtcNow(),
        }));
        // What other sessions' tests name wrongly is for them to say.
        return grown with { Unknown = [.. grown.Unknown.Intersect(target.Unknown.Union(reported))] };
    }

    /// <summary>True when no other session ever reported into the run, or into another of its plan, and none is known to follow.</summary>
    public bool IsAlone(SharedStateLease lease, RunTarget run) => mayClose && lease.State.Runs
        .Where(known => known.Target.Run == run.Run || (run.Plan is { } plan && known.Target.Plan == plan))
        .SelectMany(known => known.Journals).All(other => other == journal);

    private async Task<RunTarget?> JoinAsync(SharedStateLease lease, RunOperations door, SuiteGroup group, CancellationToken cancellation)
    {
        if (lease.State.Of(group.Suite?.Id) is not { Target.Created: true } known)
            return null;

        if (IsSeen(known))
        {
            try
            {
                return await ExpandAsync(await door.Joiner.JoinAsync(known.Target, known.Selected, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            }
            // Somebody may have closed or deleted it since, which a look at it tells.
            catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
            {
            }
        }

        if (await door.Joiner.RejoinSharedAsync(known.Target, known.Selected, cancellation).ConfigureAwait(false) is { } joined)
        {
            lease.Write(lease.State.With(known with { SeenAt = time.GetUtcNow() }));
            return await ExpandAsync(joined).ConfigureAwait(false);
        }

        lease.Write(lease.State.Without(known.Target));
        return null;

        Task<RunTarget> ExpandAsync(RunTarget run) => this.ExpandAsync(lease, door.Expander, run, door.Opener.Selected(group.Cases), cancellation);
    }

    private bool IsSeen(SharedRun known) => known.SeenAt is { } seen && (time.GetUtcNow() - seen).Duration() < Moment;

    /// <summary>Lets the others know of a run that is this session's now.</summary>
    private RunTarget Share(SharedStateLease lease, RunTarget run, SuiteGroup group, RunSet runs)
    {
        var mine = runs.Add(run with { IsShared = !mayClose }, group);
        var known = lease.State.Find(run.Run)?.With(journal, mine.Cases ?? new HashSet<long>()) ?? SharedRun.Of(mine, journal) with { SeenAt = time.GetUtcNow() };
        lease.Write((lease.State with { Opening = null }).With(known));
        return mine;
    }
}
