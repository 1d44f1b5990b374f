using System.Text.Json.Serialization;

namespace TestRail.Client;

/// <summary>The number of items that a deletion would delete. Nothing was deleted.</summary>
public sealed record SoftDeletion
{
    /// <summary>The number of tests.</summary>
    public int? AffectedTests { get; init; }

    /// <summary>The number of cases.</summary>
    public int? AffectedCases { get; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
