using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>The runs that a session reports into, one for all of its cases or one for each of their suites, and which case goes into which.</summary>
internal sealed class RunSet
{
    private readonly List<RunTarget> _runs = [];
    private readonly HashSet<long> _unknown = [];
    private readonly Dictionary<long, DeliveryBlockedException> _lost = [];

    /// <summary>True as long as no run is open.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>The cases that no suite has.</summary>
    public IReadOnlyCollection<long> Unknown => _unknown;

    /// <summary>The runs. The first also takes the cases that no suite has: it is for TestRail to refuse them, or for a person to hear of them, once.</summary>
    public IReadOnlyList<RunTarget> Runs => _unknown.Count == 0 || IsEmpty
        ? [.. _runs]
        : [_runs[0] with { Unknown = [.. _runs[0].Unknown.Union(_unknown)], Cases = _runs[0].Cases?.Union(_unknown).ToHashSet() }, .. _runs.Skip(1)];

    /// <summary>The cases of which nobody has found out yet where they go.</summary>
    public IReadOnlyCollection<long> Without(IEnumerable<long> cases) =>
        [.. cases.Where(id => !_unknown.Contains(id) && !_runs.Exists(run => run.Takes(id)))];

    /// <summary>Takes in a run for the cases of a group.</summary>
    public RunTarget Add(RunTarget run, SuiteGroup group)
    {
        var added = run with { Cases = group.TakesAll && IsEmpty ? null : group.Cases.ToHashSet() };
        _runs.Add(added);
        return added;
    }

    /// <summary>Adds the cases of a group to the run of their suite. Returns false when there is none.</summary>
    public bool TryExtend(SuiteGroup group)
    {
        var at = _runs.FindIndex(run => run.Cases is not null && run.Suite == group.Suite?.Id);
        if (at < 0)
            return false;

        _runs[at] = _runs[at] with { Cases = _runs[at].Cases!.Union(group.Cases).ToHashSet() };
        return true;
    }

    /// <summary>Notes cases that no suite has.</summary>
    public void AddUnknown(IEnumerable<long> cases) => _unknown.UnionWith(cases);

    /// <summary>Notes that the run of a suite is gone, and that no other is to take its place.</summary>
    public void Lose(long suite, DeliveryBlockedException reason) => _lost[suite] = reason;

    /// <summary>Why the cases of a group have no run, where it is gone.</summary>
    public DeliveryBlockedException? LossOf(SuiteGroup group) => group.Suite is { } suite ? _lost.GetValueOrDefault(suite.Id) : null;
}
