using TestRail.Client.Values;

namespace TestRail.Client.Groups;

/// <summary>Changes to a group. A property that is not set stays unchanged.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
public sealed record UpdateGroup : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The complete new list of users; null leaves it unchanged.</summary>
    public IReadOnlyList<long>? UserIds { get; init => field = ValueLists.Of(value); }
}
