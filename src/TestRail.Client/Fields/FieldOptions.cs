using System.Text.Json.Serialization;

namespace TestRail.Client.Fields;

/// <summary>The options of a custom field.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldOptions
{
    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value where none is given.</summary>
    public string? DefaultValue { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>, of a text.</summary>
    public string? Format { get; init; }

    /// <summary>The first height of a text.</summary>
    public string? Rows { get; init; }

    /// <summary>The choices of a list, a line each: <c>1, First</c>. Results and cases carry the number.</summary>
    public string? Items { get; init; }

    /// <summary>The choices of a list, read out of <see cref="Items"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldItem> Choices => FieldItem.Parse(Items);

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
