using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds an object in TestRail by the configured name or id. The error lists the existing objects.</summary>
internal static class NameLookup
{
    /// <exception cref="InvalidConfigurationException">No item or more than one item has this name.</exception>
    public static T Find<T>(NameOrId wanted, string option, string kind, IReadOnlyList<T> items, Func<T, long> id, params Func<T, string>[] names)
    {
        var found = wanted.Id is { } number
            ? items.Where(item => id(item) == number).ToArray()
            : [.. items.Where(item => names.Any(name => string.Equals(name(item), wanted.Name, StringComparison.OrdinalIgnoreCase)))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new InvalidConfigurationException(RunMessages.NotFound(kind, wanted.ToString(), option, Suggestion.NearestFirst($"{wanted}", [.. items.Select(names[0])]))),
            _ => throw new InvalidConfigurationException(RunMessages.Ambiguous(kind, wanted.ToString(), option, [.. found.Select(id)])),
        };
    }
}
