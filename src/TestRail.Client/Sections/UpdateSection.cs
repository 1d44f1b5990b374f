using TestRail.Client.Values;

namespace TestRail.Client.Sections;

/// <summary>Changes to a section. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record UpdateSection : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }
}
