using TestRail.Client.Values;

namespace TestRail.Client.Suites;

/// <summary>Changes to a suite. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
public sealed record UpdateSuite : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }
}
