using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>The options of a custom field.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldOptions : TestRailObject
{
    /// <summary>Whether a value is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default value.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The format of a text: <c>plain</c> or <c>markdown</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The initial height of a text, in lines.</summary>
    public string? Rows { get; init; }

    /// <summary>The items of a list, one per line: <c>1, First</c>. Results and cases store the number.</summary>
    public string? Items { get; init; }

    /// <summary>The items of a list, parsed from <see cref="Items"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldItem> Choices => FieldItem.Parse(Items);
}
