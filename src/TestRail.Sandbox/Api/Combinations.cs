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

    /// <summary>Every full combination; a single empty one where nothing is included.</summary>
    public IEnumerable<long[]> All => _groups.Aggregate(
        (IEnumerable<long[]>)[[]],
        (combinations, group) => combinations.SelectMany(combination => group.Select(config => (long[])[.. combination, config])));

    /// <summary>A run's own configurations, in the order of the groups; anything but one of each group is refused.</summary>
    public long[] Require(Body run)
    {
        var asked = run.Ids("config_ids") ?? [];
        return All.FirstOrDefault(combination => combination.Length == asked.Length && combination.ToHashSet().SetEquals(asked))
            ?? throw RefusalException.BadRequest(Texts.Unrecorded.BadCombination);
    }
}
