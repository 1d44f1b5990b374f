using System.Text.Json.Serialization;

namespace TestRail.Client.CaseTypes;

/// <summary>A case type.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Types</see></remarks>
public sealed record CaseType
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it is the default for new cases.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
