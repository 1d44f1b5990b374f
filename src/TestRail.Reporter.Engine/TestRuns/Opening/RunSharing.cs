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

    /// <summary>Waits for this session's turn.</summary>
    public async Task<SharedStateLease> EnterAsync(CancellationToken cancellation)
    {
        if (file is null)
            return new SharedStateLease(null, _own, state => _own = state);

        var turn = await file.EnterAsync(cancellation).ConfigureAwait(false);
        if (Session is { } session)
            turn.Register(session, IsResumed);
        return turn;
    }

    /// <summary>Takes this session's turn to deliver into its runs, which may be known from the journal only.</summary>
    public async Task<SharedStateLease> EnterAsync(IEnumerable<RunTarget> runs, CancellationToken cancellation)
    {
        var turn = await EnterAsync(cancellation).ConfigureAwait(false);
        foreach (var run in runs)
        {
            if (turn.State.Find(run.Run) is { } known)
                turn.Write(turn.State.With(known.With(journal, run.Cases ?? new HashSet<long>())));
            else if (turn.State.Of(run.Suite) is null && !run.IsCompleted)
                turn.Write(turn.State.With(SharedRun.Of(run, journal)));
        }

        return turn;
    }

    /// <summary>Joins the run that another session opened for the group's suite, or opens one for all.</summary>
    /// <param name="turn">This session's turn.</param>
    /// <param name="door">The way to it.</param>
    /// <param name="group">The cases.</param>
    /// <param name="runs">The session's runs, to which it is added.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<RunTarget> OpenAsync(SharedStateLease turn, RunOperations door, SuiteGroup group, RunSet runs, CancellationToken cancellation)
    {
        if (await JoinAsync(turn, door, group, cancellation).ConfigureAwait(false) is { } joined)
            return Share(turn, joined, group, runs);

        Disagreements = file?.Disagreements() ?? [];
        door.Creations.Recall(turn.State.Opening, turn.State.Plan);
        door.Creations.Follow((opening, plan) => turn.Write(turn.State with { Opening = opening, Plan = plan }));
        try
        {
            // What was lost may be the run of another suite, which is then there for whoever needs it.
            if (await door.Opener.SettleAsync(cancellation).ConfigureAwait(false) is { } found)
            {
                if (group.TakesAll || found.Suite == group.Suite?.Id)
                    return Share(turn, found, group, runs);
                turn.Write((turn.State with { Opening = null }).With(turn.State.Find(found.Run) ?? new SharedRun(found) { Selected = found.Selected?.ToList() }));
            }

            return Share(turn, await door.Opener.OpenAsync(group, cancellation).ConfigureAwait(false), group, runs);
        }
        finally
        {
            door.Creations.Follow(static (_, _) => { });
        }
    }

    /// <summary>Adds to the selection what this session's tests report beyond it, to what all sessions together have selected.</summary>
    public async Task<RunTarget> GrowAsync(SharedStateLease turn, SelectionExpander growth, RunTarget binding, IEnumerable<long> reported, CancellationToken cancellation)
    {
        if (turn.State.Find(binding.Run) is not { Selected: { } together } known || binding.Selected is not { } mine)
            return await growth.GrowAsync(binding, reported, isSeen: false, cancellation).ConfigureAwait(false);

        var all = binding with { Selected = mine.Union(together).ToHashSet(), Unknown = [.. binding.Unknown.Union(known.Binding.Unknown)] };
        var grown = await growth.GrowAsync(all, reported, IsSeen(known), cancellation).ConfigureAwait(false);
        turn.Write(turn.State.With(known with
        {
            Selected = [.. grown.Selected!],
            Binding = known.Binding with { Unknown = grown.Unknown },
            SeenAt = ReferenceEquals(grown, all) ? known.SeenAt : time.GetUtcNow(),
        }));
        // What other sessions' tests name wrongly is for them to say.
        return grown with { Unknown = [.. grown.Unknown.Intersect(binding.Unknown.Union(reported))] };
    }

    /// <summary>True when no other session ever reported into the run, or into another of its plan, and none is known to follow.</summary>
    public bool IsAlone(SharedStateLease turn, RunTarget run) => mayClose && turn.State.Runs
        .Where(known => known.Binding.Run == run.Run || (run.Plan is { } plan && known.Binding.Plan == plan))
        .SelectMany(known => known.Journals).All(other => other == journal);

    private async Task<RunTarget?> JoinAsync(SharedStateLease turn, RunOperations door, SuiteGroup group, CancellationToken cancellation)
    {
        if (turn.State.Of(group.Suite?.Id) is not { Binding.Created: true } known)
            return null;

        if (IsSeen(known))
        {
            try
            {
                return await GrowAsync(await door.Joining.JoinAsync(known.Binding, known.Selected, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            }
            // Somebody may have closed or deleted it since, which a look at it tells.
            catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
            {
            }
        }

        if (await door.Joining.ReturnAsync(known.Binding, known.Selected, cancellation).ConfigureAwait(false) is { } joined)
        {
            turn.Write(turn.State.With(known with { SeenAt = time.GetUtcNow() }));
            return await GrowAsync(joined).ConfigureAwait(false);
        }

        turn.Write(turn.State.Without(known.Binding));
        return null;

        Task<RunTarget> GrowAsync(RunTarget run) => this.GrowAsync(turn, door.Growth, run, door.Opener.Selected(group.Cases), cancellation);
    }

    private bool IsSeen(SharedRun known) => known.SeenAt is { } seen && (time.GetUtcNow() - seen).Duration() < Moment;

    /// <summary>Lets the others know of a run that is this session's now.</summary>
    private RunTarget Share(SharedStateLease turn, RunTarget run, SuiteGroup group, RunSet runs)
    {
        var mine = runs.Add(run with { IsShared = !mayClose }, group);
        var known = turn.State.Find(run.Run)?.With(journal, mine.Cases ?? new HashSet<long>()) ?? SharedRun.Of(mine, journal) with { SeenAt = time.GetUtcNow() };
        turn.Write((turn.State with { Opening = null }).With(known));
        return mine;
    }
}
