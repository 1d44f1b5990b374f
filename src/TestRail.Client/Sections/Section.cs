using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Sections;

/// <summary>A section of a suite.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record Section : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

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
}
