using TestRail.Client.Configurations;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>The configurations of the session's run, one of each group; empty for a run without configurations.</summary>
/// <param name="choices">The configurations.</param>
/// <param name="groups">All groups of the project.</param>
internal sealed class ConfigurationSet(IReadOnlyList<ConfigurationChoice> choices, IReadOnlyList<ConfigGroup> groups)
{
    public IReadOnlyList<ConfigurationChoice> Choices => choices;

    /// <summary>The ids of the configurations that exist.</summary>
    public IReadOnlyList<long> Ids => [.. choices.Select(choice => choice.Id).OfType<long>()];

    /// <summary>True when the run has exactly these configurations.</summary>
    public bool IsOf(Run run) => Ids.Count == choices.Count && Ids.ToHashSet().SetEquals(run.ConfigIds);

    /// <summary>
    /// Checks that a run with these configurations can be added to an entry. TestRail requires one configuration of each group that the
    /// entry has.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">The entry's runs have configurations of other groups.</exception>
    public void RequireFit(PlanEntry entry)
    {
        if (entry.Runs.FirstOrDefault(run => !Fits(run)) is { } other)
            throw new InvalidConfigurationException(PlanMessages.OtherGroups(entry.Name, Written(other), [.. choices.Select(choice => $"{choice}")]));
    }

    private bool Fits(Run run)
    {
        if (run.ConfigIds.Count == 0 || choices.Count == 0)
            return run.ConfigIds.Count == choices.Count;

        var theirs = run.ConfigIds.Select(GroupOf).ToList();
        // A run keeps the id of a deleted configuration. The group of that configuration is unknown.
        return theirs.Contains(null) || choices.Select(choice => choice.Group).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(theirs!);
    }

    private string[] Written(Run run) =>
        [.. groups.SelectMany(group => group.Configs.Where(config => run.ConfigIds.Contains(config.Id)).Select(config => $"{group.Name}: {config.Name}"))];

    private string? GroupOf(long config) => groups.FirstOrDefault(group => group.Configs.Any(each => each.Id == config))?.Name;
}
