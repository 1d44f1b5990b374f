namespace TestRail.Reporter.Runs.Sharing;

/// <summary>One session's part in a run that several report into: the first opens it, the others join it, and nobody shrinks it.</summary>
/// <param name="file">What the sessions know of the run together.</param>
/// <param name="journal">This session's journal.</param>
/// <param name="mayClose">True when this session may be the only one, and may then close the run.</param>
internal sealed class RunSharing(SharedRunFile file, string journal, bool mayClose)
{
    /// <summary>The options in which other sessions of the key differ, so that they have another run.</summary>
    public IReadOnlyList<string> Disagreements { get; private set; } = [];

    /// <summary>Joins the run that another session opened, or opens it for all.</summary>
    public async Task<Binding> OpenAsync(RunDoor door, CancellationToken cancellation)
    {
        using (var turn = await file.EnterAsync(cancellation).ConfigureAwait(false))
        {
            if (!turn.State.IsApart)
                return await OpenAsync(turn, door, cancellation).ConfigureAwait(false);
        }

        return await door.OpenAsync().ConfigureAwait(false);
    }

    /// <summary>Takes this session's turn to deliver into the run, for which the run may be known from the journal only.</summary>
    public async Task<Turn> EnterAsync(Binding binding, CancellationToken cancellation)
    {
        var turn = await file.EnterAsync(cancellation).ConfigureAwait(false);
        if (turn.State.Binding?.Run == binding.Run)
            Note(turn, turn.State.With(journal));
        else if (turn.State is { Binding: null, IsApart: false } && !binding.IsCompleted)
            Note(turn, turn.State.With(binding).With(journal));
        return turn;
    }

    /// <summary>Adds to the selection what this session's tests report beyond it, to what all sessions together have selected.</summary>
    public static async Task<Binding> GrowAsync(Turn turn, RunGrowth growth, Binding binding, IEnumerable<long> reported, CancellationToken cancellation)
    {
        if (turn.State is not { Binding: { } known, Selected: { } together } || known.Run != binding.Run || binding.Selected is not { } mine)
            return await growth.GrowAsync(binding, reported, cancellation).ConfigureAwait(false);

        var all = binding with { Selected = mine.Union(together).ToHashSet(), Unknown = [.. binding.Unknown.Union(known.Unknown)] };
        var grown = await growth.GrowAsync(all, reported, cancellation).ConfigureAwait(false);
        Note(turn, turn.State with { Selected = [.. grown.Selected!], Binding = known with { Unknown = grown.Unknown } });
        // What other sessions' tests name wrongly is for them to say.
        return grown with { Unknown = [.. grown.Unknown.Intersect(binding.Unknown.Union(reported))] };
    }

    /// <summary>True when no other session ever reported into the run, and none is known to follow.</summary>
    public bool IsAlone(Turn turn) => mayClose && turn.State.Journals.All(other => other == journal);

    private static void Note(Turn turn, SharedRun state)
    {
        if (!ReferenceEquals(state, turn.State))
            turn.Write(state);
    }

    private async Task<Binding> OpenAsync(Turn turn, RunDoor door, CancellationToken cancellation)
    {
        if (turn.State.Binding is { Created: true } known)
        {
            if (await door.Joining.ReturnAsync(known, turn.State.Selected, cancellation).ConfigureAwait(false) is { } joined)
            {
                turn.Write(turn.State.With(journal));
                return await GrowAsync(turn, door.Growth, joined with { IsShared = !mayClose }, door.Cases, cancellation).ConfigureAwait(false);
            }

            turn.Write(new SharedRun { Settings = turn.State.Settings });
        }

        Disagreements = file.Disagreements();
        door.Creations.Recall(turn.State.Opening, turn.State.Plan);
        door.Creations.Follow((opening, plan) => turn.Write(turn.State with { Opening = opening, Plan = plan }));
        try
        {
            var binding = await door.OpenAsync().ConfigureAwait(false);
            turn.Write(binding.IsSuiteGuessed
                ? new SharedRun { Settings = turn.State.Settings, IsApart = true }
                : (turn.State with { Opening = null }).With(binding).With(journal));
            return binding with { IsShared = !mayClose && !binding.IsSuiteGuessed };
        }
        finally
        {
            door.Creations.Follow(static (_, _) => { });
        }
    }
}
