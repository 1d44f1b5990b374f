using System.Text.Json.Serialization;

namespace TestRail.Client.Configurations;

/// <summary>A configuration, such as <c>Firefox</c>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public sealed record Config
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The group it belongs to.</summary>
    public long? GroupId { get; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
