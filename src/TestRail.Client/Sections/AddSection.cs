using TestRail.Client.Values;

namespace TestRail.Client.Sections;

/// <summary>The properties of a new section.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record AddSection : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The suite; required if the project has several suites.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The parent section. Default: the root.</summary>
    public long? ParentId { get; init; }
}
