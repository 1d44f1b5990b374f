using TestRail.Client.Values;

namespace TestRail.Client.Configurations;

/// <summary>Changes to a group of configurations.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public sealed record UpdateConfigGroup
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }
}
