using System.Text.Json.Serialization;
using TestRail.Client.Json;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>The options of a new custom field. Each type has its own options.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
[JsonDerivedType(typeof(StringOptions))]
[JsonDerivedType(typeof(IntegerOptions))]
[JsonDerivedType(typeof(TextOptions))]
[JsonDerivedType(typeof(UrlOptions))]
[JsonDerivedType(typeof(CheckboxOptions))]
[JsonDerivedType(typeof(DropdownOptions))]
[JsonDerivedType(typeof(UserOptions))]
[JsonDerivedType(typeof(DateOptions))]
[JsonDerivedType(typeof(MilestoneOptions))]
[JsonDerivedType(typeof(StepsOptions))]
[JsonDerivedType(typeof(MultiSelectOptions))]
[JsonDerivedType(typeof(OtherOptions))]
public abstract record AddFieldOptions : TestRailObject
{
    private protected AddFieldOptions(string type) => Type = type;

    /// <summary>The type of the field.</summary>
    [JsonIgnore]
    public string Type { get; }

    /// <summary>Whether a value is required. Default: false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsRequired { get; init; }
}

/// <summary>The options of a field of type String (at most 250 characters).</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record StringOptions() : AddFieldOptions("String")
{
    /// <summary>The default value.</summary>
    public string? DefaultValue { get; init; }
}

/// <summary>The options of a field of type Integer.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record IntegerOptions() : AddFieldOptions("Integer")
{
    /// <summary>The default value.</summary>
    [JsonConverter(typeof(NumberAsTextConverter))]
    public long? DefaultValue { get; init; }
}

/// <summary>The options of a field of type Text.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record TextOptions() : AddFieldOptions("Text")
{
    /// <summary>The default value.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The format of the text. Default: Markdown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(TextFormatConverter))]
    public TextFormat Format { get; init; }

    /// <summary>The initial height in lines, 3 to 10. Default: TestRail decides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(RowsConverter))]
    public int? Rows { get; init; }
}

/// <summary>The options of a field of type URL.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record UrlOptions() : AddFieldOptions("URL")
{
    /// <summary>The default value.</summary>
    public string? DefaultValue { get; init; }
}

/// <summary>The options of a field of type Checkbox.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record CheckboxOptions() : AddFieldOptions("Checkbox")
{
    /// <summary>Whether it is checked by default.</summary>
    [JsonConverter(typeof(FlagAsTextConverter))]
    public bool? DefaultValue { get; init; }
}

/// <summary>The options of a field of type Dropdown.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record DropdownOptions() : AddFieldOptions("Dropdown")
{
    /// <summary>The items. <see cref="FieldItem.Numbered"/> creates them from labels.</summary>
    [JsonConverter(typeof(FieldItemsConverter))]
    public required IReadOnlyList<FieldItem> Items { get; init => field = ValueLists.Of(value); }

    /// <summary>The id of the default item.</summary>
    [JsonConverter(typeof(NumberAsTextConverter))]
    public long? DefaultValue { get; init; }
}

/// <summary>The options of a field of type User.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record UserOptions() : AddFieldOptions("User")
{
    /// <summary>The id of the default user.</summary>
    [JsonConverter(typeof(NumberAsTextConverter))]
    public long? DefaultValue { get; init; }
}

/// <summary>The options of a field of type Date. TestRail allows no default for it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record DateOptions() : AddFieldOptions("Date");

/// <summary>The options of a field of type Milestone. TestRail allows no default for it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record MilestoneOptions() : AddFieldOptions("Milestone");

/// <summary>The options of a field of type Steps.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record StepsOptions() : AddFieldOptions("Steps")
{
    /// <summary>The format of the texts. Default: TestRail decides.</summary>
    [JsonConverter(typeof(TextFormatConverter))]
    public TextFormat? Format { get; init; }

    /// <summary>Whether a step has an expected result. Default: TestRail decides.</summary>
    public bool? HasExpected { get; init; }

    /// <summary>Whether a step has an actual result, in a field for results. Default: TestRail decides.</summary>
    public bool? HasActual { get; init; }

    /// <summary>Whether a step has additional information. Default: TestRail decides.</summary>
    public bool? HasAdditional { get; init; }

    /// <summary>Whether a step has references. Default: TestRail decides.</summary>
    public bool? HasReference { get; init; }
}

/// <summary>The options of a field of type Multiselect. TestRail allows no default for it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record MultiSelectOptions() : AddFieldOptions("Multiselect")
{
    /// <summary>The items. <see cref="FieldItem.Numbered"/> creates them from labels.</summary>
    [JsonConverter(typeof(FieldItemsConverter))]
    public required IReadOnlyList<FieldItem> Items { get; init => field = ValueLists.Of(value); }
}

/// <summary>The options of a field type without a class here, all in <see cref="TestRailObject.Custom"/>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
/// <param name="Type">The name or number of the type, such as <c>"13"</c>.</param>
public sealed record OtherOptions(string Type) : AddFieldOptions(Type);
