using TestRail.Client.Values;

namespace TestRail.Client.Groups;

/// <summary>The properties of a new group.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
public sealed record AddGroup : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its users.</summary>
    public IReadOnlyList<long>? UserIds { get; init => field = ValueLists.Of(value); }
}
