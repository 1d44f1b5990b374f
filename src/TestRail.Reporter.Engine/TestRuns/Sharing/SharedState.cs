using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>The state that the sessions of one key share about their runs.</summary>
internal sealed record SharedState
{
    /// <summary>The format that this reporter writes. It cannot read newer formats.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>
    /// The options that determine the runs, see <see cref="RunSettings"/>. Sessions of the key with other options have another state.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The project's suites; empty when the project has only one; null until a session has read them.</summary>
    public IReadOnlyList<NamedSuite>? Suites { get; init; }

    /// <summary>TestRail's statuses; null until a session has read them.</summary>
    public IReadOnlyList<NamedStatus>? Statuses { get; init; }

    /// <summary>The creation request that is in doubt: its object may or may not exist. Null when there is none.</summary>
    public CreationRequested? Opening { get; init; }

    /// <summary>The plan that one of the sessions created; null when there is none.</summary>
    public long? Plan { get; init; }

    /// <summary>The items that the last command reported; null when it reported none.</summary>
    public CommandItems? Told { get; init; }

    /// <summary>The runs, one for each suite that contains cases of a session.</summary>
    public IReadOnlyList<SharedRun> Runs { get; init; } = [];

    /// <summary>Earlier runs that accept no more results. Their results do not count in the runs that followed.</summary>
    public IReadOnlyList<long> Closed { get; init; } = [];

    /// <summary>The registered sessions, including those that have not reported yet.</summary>
    public IReadOnlyList<SharedSession> Sessions { get; init; } = [];

    /// <summary>The run with this id; null when no session has registered it.</summary>
    public SharedRun? Find(long run) => Runs.FirstOrDefault(known => known.Target.Run == run);

    /// <summary>The run of a suite. Without a suite, the only run.</summary>
    public SharedRun? Of(long? suite) => Runs.FirstOrDefault(known => suite is null || known.Target.Suite == suite);

    /// <summary>
    /// Returns a copy that includes the session. A new session is ordered after all registered sessions, even if the clock was set back. A
    /// resumed session keeps the time of its journal.
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

    /// <summary>Returns a copy that contains the run, in place of its earlier state.</summary>
    public SharedState With(SharedRun run)
    {
        if (Find(run.Target.Run) is not { } known)
            return this with { Runs = [.. Runs, run] };

        return ReferenceEquals(known, run) ? this : this with { Runs = [.. Runs.Select(other => other == known ? run : other)] };
    }

    /// <summary>Returns a copy without a run that accepts no more results. Its plan and the plan's other runs are removed too.</summary>
    public SharedState Without(RunTarget gone)
    {
        var left = Runs.Where(known => known.Target.Run != gone.Run && (gone.Plan is null || known.Target.Plan != gone.Plan)).ToList();
        return this with
        {
            Plan = gone.Plan == Plan ? null : Plan,
            Runs = left,
            Closed = [.. Closed, .. Runs.Except(left).Select(known => known.Target.Run)],
        };
    }
}
