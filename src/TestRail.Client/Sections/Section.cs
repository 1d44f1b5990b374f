using System.Text.Json.Serialization;

namespace TestRail.Client.Sections;

/// <summary>A section of a suite.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record Section
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The suite it belongs to.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The parent section; null at the root.</summary>
    public long? ParentId { get; init; }

    /// <summary>The position among its siblings.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>The depth; 0 at the root.</summary>
    public int Depth { get; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
