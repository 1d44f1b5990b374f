using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>The configurations of a plan entry. Each of its runs has one configuration from each group that the entry includes.</summary>
internal sealed class Combinations
{
    private readonly IReadOnlyList<IReadOnlyList<long>> _groups;

    private Combinations(IReadOnlyList<IReadOnlyList<long>> groups) => _groups = groups;

    /// <summary>All included configurations, ordered by group.</summary>
    public long[] Included => [.. _groups.SelectMany(group => group)];

    /// <summary>All full combinations; one empty combination if no configuration is included.</summary>
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

    /// <summary>The runs that the entry lists, one for each combination. Without a list, one run for every combination.</summary>
    public IReadOnlyList<PlannedRun> Runs(Body entry)
    {
        // TestRail ignores the runs of an entry without configurations. The entry's own selection holds.
        if (entry.Objects("runs") is not { Count: > 0 } listed || _groups.Count == 0)
            return [.. All.Select(combination => new PlannedRun(combination, Body.Empty))];
        var runs = listed.Select(run => new PlannedRun(Require(run), run)).OrderBy(run => run.ConfigIds, ConfigurationOrder.Instance).ToArray();
        if (runs.Zip(runs.Skip(1)).Any(pair => pair.First.ConfigIds.SequenceEqual(pair.Second.ConfigIds)))
            throw RefusalException.BadRequest(Texts.Unrecorded.SameCombination);
        return runs;
    }

    /// <summary>The run's configurations, ordered by group. Rejects anything except one configuration of each group.</summary>
    public long[] Require(Body run)
    {
        var asked = run.Ids("config_ids") ?? [];
        var found = _groups.SelectMany(group => group.Where(asked.Contains).Take(2)).ToArray();
        return IsFull(found) && asked.Length == found.Length ? found : throw RefusalException.BadRequest(Texts.Unrecorded.BadCombination);
    }

    /// <summary>True for one configuration of each included group, ordered by group.</summary>
    public bool IsFull(long[] configs) =>
        configs.Length == _groups.Count && _groups.Zip(configs).All(pair => pair.First.Contains(pair.Second));
}
