using TestRail.Client.Values;

namespace TestRail.Client.Suites;

/// <summary>The properties of a new suite.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
public sealed record AddSuite : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }
}
