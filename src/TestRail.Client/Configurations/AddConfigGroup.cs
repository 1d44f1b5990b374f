namespace TestRail.Client.Configurations;

/// <summary>The properties of a new group of configurations.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public sealed record AddConfigGroup
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }
}
