using TestRail.Client.Values;

namespace TestRail.Client.Sections;

/// <summary>The new place of a section. A property that is not set stays unchanged.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record MoveSection
{
    /// <summary>The parent section; null for the root.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The preceding sibling; null to make it the first.</summary>
    public Optional<long?> AfterId { get; init; }
}
