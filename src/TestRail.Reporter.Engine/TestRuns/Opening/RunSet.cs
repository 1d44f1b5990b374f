using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>A session's runs and the cases of each: one run for all cases, or one run for each suite.</summary>
internal sealed class RunSet
{
    private readonly List<RunTarget> _runs = [];
    private readonly HashSet<long> _unknown = [];
    private readonly Dictionary<long, DeliveryBlockedException> _lost = [];

    /// <summary>True as long as no run is open.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Cases that are in no suite.</summary>
    public IReadOnlyCollection<long> Unknown => _unknown;

    /// <summary>
    /// The runs. The first run also contains the cases that are in no suite, so TestRail rejects them, or a message lists them, only once.
    /// </summary>
    public IReadOnlyList<RunTarget> Runs => _unknown.Count == 0 || IsEmpty
        ? [.. _runs]
        : [_runs[0] with { Unknown = [.. _runs[0].Unknown.Union(_unknown)], Cases = _runs[0].Cases?.Union(_unknown).ToHashSet() }, .. _runs.Skip(1)];

    /// <summary>The cases that are neither assigned to a run nor known to be in no suite.</summary>
    public IReadOnlyCollection<long> Without(IEnumerable<long> cases) =>
        [.. cases.Where(id => !_unknown.Contains(id) && !_runs.Exists(run => run.Takes(id)))];

    /// <summary>Adds a run for the cases of a group.</summary>
    public RunTarget Add(RunTarget run, SuiteGroup group)
    {
        var added = run with { Cases = group.TakesAll && IsEmpty ? null : group.Cases.ToHashSet() };
        _runs.Add(added);
        return added;
    }

    /// <summary>Adds a group's cases to the run of its suite. Returns false when there is no such run.</summary>
    public bool TryExtend(SuiteGroup group)
    {
        var at = _runs.FindIndex(run => run.Cases is not null && run.Suite == group.Suite?.Id);
        if (at < 0)
            return false;

        _runs[at] = _runs[at] with { Cases = _runs[at].Cases!.Union(group.Cases).ToHashSet() };
        return true;
    }

    /// <summary>Records cases that are in no suite.</summary>
    public void AddUnknown(IEnumerable<long> cases) => _unknown.UnionWith(cases);

    /// <summary>Records that the run of a suite no longer exists and is not replaced.</summary>
    public void Lose(long suite, DeliveryBlockedException reason) => _lost[suite] = reason;

    /// <summary>Why the run of the group's suite no longer exists; null when it was not lost.</summary>
    public DeliveryBlockedException? LossOf(SuiteGroup group) => group.Suite is { } suite ? _lost.GetValueOrDefault(suite.Id) : null;
}
