using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>The properties of a new custom case field.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record AddCaseField
{
    /// <summary>The name in lower case, without <c>custom_</c>, which TestRail prepends.</summary>
    public required string Name { get; init; }

    /// <summary>The display name.</summary>
    public required string Label { get; init; }

    /// <summary>The type, a word or a number, from the options. Sent as a string, because TestRail rejects a JSON number.</summary>
    public string Type => Configs[0].Options.Type;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is on all templates. TestRail's default: only on <see cref="TemplateIds"/>.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The templates it is on; unused if it is on all.</summary>
    public IReadOnlyList<long>? TemplateIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The options, for all projects or for some. At least one, and all of the same type.</summary>
    /// <exception cref="ArgumentException">There is none, or they have several types.</exception>
    public required IReadOnlyList<AddFieldConfig> Configs { get; init => field = ValueLists.Of(OfOneType(value)); }

    private static IReadOnlyList<AddFieldConfig> OfOneType(IReadOnlyList<AddFieldConfig> configs)
    {
        ArgumentNullException.ThrowIfNull(configs);
        var types = configs.Select(config => config.Options.Type).Distinct().ToList();
        return types.Count switch
        {
            1 => configs,
            0 => throw new ArgumentException("A field needs options. Add one AddFieldConfig, for example with StringOptions.", nameof(configs)),
            _ => throw new ArgumentException($"A field has one type, but its options are for {string.Join(" and ", types)}. Add one field for each type.", nameof(configs)),
        };
    }
}
