using System.Text.Json.Serialization;

namespace TestRail.Client.Fields;

/// <summary>The options of a custom field, and the projects they apply to.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldConfig
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The projects.</summary>
    public FieldContext Context { get => field ?? new(); init; }

    /// <summary>The options.</summary>
    public FieldOptions Options { get => field ?? new(); init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
