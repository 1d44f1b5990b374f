using System.Text.Json.Serialization;

namespace TestRail.Client;

/// <summary>What a deletion would take with it, counted by TestRail without deleting anything.</summary>
public sealed record SoftDeletion
{
    /// <summary>Tests that would go.</summary>
    public int? AffectedTests { get; init; }

    /// <summary>Cases that would go.</summary>
    public int? AffectedCases { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
