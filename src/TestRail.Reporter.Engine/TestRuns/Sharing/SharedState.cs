using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>What the sessions of one key know of their runs together.</summary>
internal sealed record SharedState
{
    /// <summary>The format that this reporter writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>What the configurations say of the runs; other sessions of the key whose options differ here have others.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The project's suites, none where it has only one; null as long as nobody asked.</summary>
    public IReadOnlyList<NamedSuite>? Suites { get; init; }

    /// <summary>TestRail's statuses; null as long as nobody asked.</summary>
    public IReadOnlyList<NamedStatus>? Statuses { get; init; }

    /// <summary>What a session asked TestRail to create; as long as it stands here, it may or may not exist.</summary>
    public CreationRequested? Opening { get; init; }

    /// <summary>The plan that one of the sessions created.</summary>
    public long? Plan { get; init; }

    /// <summary>What the last command has told; null when it told nothing.</summary>
    public CommandItems? Told { get; init; }

    /// <summary>The runs, one for each suite that a session brought cases of.</summary>
    public IReadOnlyList<SharedRun> Runs { get; init; } = [];

    /// <summary>The sessions that came, whether they have reported yet or not.</summary>
    public IReadOnlyList<SharedSession> Sessions { get; init; } = [];

    /// <summary>What is known of a run; null when nobody brought it here.</summary>
    public SharedRun? Find(long run) => Runs.FirstOrDefault(known => known.Target.Run == run);

    /// <summary>The run of a suite; without a suite, the only one that there is.</summary>
    public SharedRun? Of(long? suite) => Runs.FirstOrDefault(known => suite is null || known.Target.Suite == suite);

    /// <summary>
    /// The same with this session among the others. One that begins now is newer than all that came before, also where the clock was set back; one that goes on with an
    /// older journal is as old as that.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="isResumed">True when its tests ran in an earlier process.</param>
    public SharedState With(SharedSession session, bool isResumed)
    {
        if (Sessions.Any(known => known.Session == session.Session))
            return this;

        var newest = Sessions.Select(known => known.Order).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var order = isResumed || session.Order > newest ? session.Order : newest.AddTicks(1);
        return this with { Sessions = [.. Sessions, session with { Order = order }] };
    }

    /// <summary>The same with this run, in the place of what was known of it.</summary>
    public SharedState With(SharedRun run)
    {
        if (Find(run.Target.Run) is not { } known)
            return this with { Runs = [.. Runs, run] };

        return ReferenceEquals(known, run) ? this : this with { Runs = [.. Runs.Select(other => other == known ? run : other)] };
    }

    /// <summary>The same without a run that nobody can report into any more, and without its plan, which holds others like it.</summary>
    public SharedState Without(RunTarget gone) => this with
    {
        Plan = gone.Plan == Plan ? null : Plan,
        Runs = [.. Runs.Where(known => known.Target.Run != gone.Run && (gone.Plan is null || known.Target.Plan != gone.Plan))],
    };
}
