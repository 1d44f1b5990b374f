using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Api;

/// <summary>The configurations of a plan entry: each of its runs stands for one of every group that the entry includes.</summary>
internal sealed class Combinations
{
    private readonly IReadOnlyList<IReadOnlyList<long>> _groups;

    private Combinations(IReadOnlyList<IReadOnlyList<long>> groups) => _groups = groups;

    /// <summary>Every included configuration, in the order of the groups.</summary>
    public long[] Included => [.. _groups.SelectMany(group => group)];

    /// <summary>Every full combination; a single empty one where nothing is included.</summary>
    private IEnumerable<long[]> All => _groups.Aggregate(
        (IEnumerable<long[]>)[[]],
        (combinations, group) => combinations.SelectMany(combination => group.Select(config => (long[])[.. combination, config])));

    public static Combinations Of(IReadOnlyList<ConfigGroup> groups, Body body)
    {
        var included = body.Ids("config_ids") ?? [];
        if (included.Except(groups.SelectMany(group => group.Configs).Select(config => config.Id)).Any())
            throw body.Refuse("config_ids", "configuration");
        return Of(groups, included);
    }

    public static Combinations Of(IReadOnlyList<ConfigGroup> groups, IReadOnlyCollection<long> included) => new(
        [.. groups.Select(group => group.Configs.Select(config => config.Id).Where(included.Contains).ToArray())
            .Where(group => group.Length > 0)]);

    /// <summary>The runs that the entry lists, each for a combination of its own; without a list, one for each there is.</summary>
    public IReadOnlyList<PlannedRun> Runs(Body entry)
    {
        if (entry.Objects("runs") is not { Count: > 0 } listed)
            return [.. All.Select(combination => new PlannedRun(combination, Body.Empty))];
        var runs = listed.Select(run => new PlannedRun(Require(run), run)).OrderBy(run => run.ConfigIds, ConfigurationOrder.Instance).ToArray();
        if (runs.Zip(runs.Skip(1)).Any(pair => pair.First.ConfigIds.SequenceEqual(pair.Second.ConfigIds)))
            throw RefusalException.BadRequest(Texts.Unrecorded.SameCombination);
        return runs;
    }

    /// <summary>A run's own configurations, in the order of the groups; anything but one of each group is refused.</summary>
    public long[] Require(Body run)
    {
        var asked = run.Ids("config_ids") ?? [];
        var found = _groups.SelectMany(group => group.Where(asked.Contains).Take(2)).ToArray();
        return IsFull(found) && asked.Length == found.Length ? found : throw RefusalException.BadRequest(Texts.Unrecorded.BadCombination);
    }

    /// <summary>One configuration of every included group, in the order of the groups?</summary>
    public bool IsFull(long[] configs) =>
        configs.Length == _groups.Count && _groups.Zip(configs).All(pair => pair.First.Contains(pair.Second));
}
