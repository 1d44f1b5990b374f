namespace TestRail.Client.Fields;

/// <summary>What a new custom field of cases is to be.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record AddCaseField
{
    /// <summary>The name in lower case, without the <c>custom_</c> that TestRail puts before it.</summary>
    public required string Name { get; init; }

    /// <summary>The name people see.</summary>
    public required string Label { get; init; }

    /// <summary>The type, as a word or as a number in a string. It is that of the options, and no number as such, which TestRail refuses.</summary>
    public string Type => Configs.Count > 0 ? Configs[0].Options.Type : "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is on all templates. Default of TestRail: only on those of <see cref="TemplateIds"/>.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The templates it is on, unless on all.</summary>
    public IReadOnlyList<long>? TemplateIds { get; init; }

    /// <summary>Its options, for all or for some projects. All must be of the same type.</summary>
    public required IReadOnlyList<AddFieldConfig> Configs { get; init; }
}
