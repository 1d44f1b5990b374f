using TestRail.Client.Configurations;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>The configurations that the session's run stands for together, one of each group; none of them for a run without configurations.</summary>
/// <param name="choices">The configurations.</param>
/// <param name="groups">All groups of the project.</param>
internal sealed class ConfigurationSet(IReadOnlyList<ConfigurationChoice> choices, IReadOnlyList<ConfigGroup> groups)
{
    public IReadOnlyList<ConfigurationChoice> Choices => choices;

    /// <summary>Their ids, as far as they exist.</summary>
    public IReadOnlyList<long> Ids => [.. choices.Select(choice => choice.Id).OfType<long>()];

    /// <summary>True for the run that stands for exactly these.</summary>
    public bool IsOf(Run run) => Ids.Count == choices.Count && Ids.ToHashSet().SetEquals(run.ConfigIds);

    /// <summary>Sees to it that the run may stand beside the other runs of an entry: TestRail takes one configuration of each group that the entry has, no fewer and no more.</summary>
    /// <exception cref="InvalidConfigurationException">The entry's runs are of other groups.</exception>
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
        // A run keeps a configuration that was deleted, and nobody can tell its group any more.
        return theirs.Contains(null) || choices.Select(choice => choice.Group).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(theirs!);
    }

    private string[] Written(Run run) =>
        [.. groups.SelectMany(group => group.Configs.Where(config => run.ConfigIds.Contains(config.Id)).Select(config => $"{group.Name}: {config.Name}"))];

    private string? GroupOf(long config) => groups.FirstOrDefault(group => group.Configs.Any(each => each.Id == config))?.Name;
}
