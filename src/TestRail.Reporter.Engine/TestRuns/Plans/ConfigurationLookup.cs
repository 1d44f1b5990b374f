using TestRail.Client.Configurations;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Finds the configured configurations in a project.</summary>
/// <param name="groups">The project's groups with their configurations.</param>
/// <param name="mayCreate">True when missing configurations will be created.</param>
internal sealed class ConfigurationLookup(IReadOnlyList<ConfigGroup> groups, bool mayCreate)
{
    private const string Option = "plan.configurations", Kind = "configuration";

    private readonly IReadOnlyList<ConfigurationChoice> _all =
    [
        .. groups.OrderBy(each => each.Id).SelectMany(each => each.Configs.OrderBy(config => config.Id)
            .Select(config => new ConfigurationChoice(each.Name, config.Name, each.Id, config.Id))),
    ];

    /// <summary>Returns the configurations in the given order. Those that do not exist yet have no id.</summary>
    /// <exception cref="InvalidConfigurationException">
    /// A configuration is missing and cannot be created, a name is ambiguous, or two configurations belong to one group.
    /// </exception>
    public ConfigurationSet Find(IEnumerable<NameOrId> wanted)
    {
        var found = wanted.Select(Find).DistinctBy(choice => $"{choice}".ToUpperInvariant()).ToList();
        return found.GroupBy(choice => choice.Group, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidConfigurationException(PlanMessages.TwoConfigurationsOfOneGroup(twice.Key, [.. twice.Select(item => item.Name)]))
            : new ConfigurationSet(found, groups);
    }

    private ConfigurationChoice Find(NameOrId wanted)
    {
        if (wanted.Id is { } id)
            return _all.FirstOrDefault(choice => choice.Id == id) ?? throw Missing(wanted);

        var parts = Array.ConvertAll(wanted.Name!.Split(':', 2, StringSplitOptions.TrimEntries), LimitedText.Of);
        if (_all.FirstOrDefault(choice => Is(choice, parts)) is { } full)
            return full;

        // Machines that create the same group or configuration at once may leave two with one name. The first one is used.
        var bare = _all.Where(choice => Same(choice.Name, wanted.Name)).DistinctBy(choice => choice.Group.ToUpperInvariant()).ToList();
        return bare switch
        {
            [var only] => only,
            [] => New(wanted, parts),
            _ => throw new InvalidConfigurationException(PlanMessages.AmbiguousConfiguration(wanted.Name, Option, [.. bare.Select(choice => $"{choice}")])),
        };
    }

    private ConfigurationChoice New(NameOrId wanted, string[] parts)
    {
        if (parts is not [{ Length: > 0 } group, { Length: > 0 } name])
            throw new InvalidConfigurationException(PlanMessages.ConfigurationWithoutGroup(wanted.Name!, Option, Nearest(wanted.Name!), [.. _all.Select(choice => $"{choice}")]));
        if (!mayCreate)
            throw Missing(wanted);

        var existing = groups.Where(each => Same(each.Name, group)).MinBy(each => each.Id);
        return new ConfigurationChoice(existing?.Name ?? group, name, existing?.Id, null);
    }

    private string? Nearest(string name) =>
        Suggestion.Nearest(name, _all.Select(choice => choice.Name)) is { } near ? $"{_all.First(choice => choice.Name == near)}" : null;

    private InvalidConfigurationException Missing(NameOrId wanted) =>
        new(RunMessages.NotFound(Kind, $"{wanted}", Option, Suggestion.NearestFirst($"{wanted}", [.. _all.Select(choice => $"{choice}")]), mayCreate ? null : "plan.createConfigurations"));

    /// <summary>True when the parts name the configuration and its group. The group's name may contain a colon.</summary>
    private static bool Is(ConfigurationChoice choice, string[] parts) =>
        parts.Length == 2 && (Same($"{choice}", string.Join(": ", parts)) || (Same(choice.Group, parts[0]) && Same(choice.Name, parts[1])));

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
