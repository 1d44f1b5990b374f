using TestRail.Client.Values;

namespace TestRail.Client.Variables;

/// <summary>Changes to a variable. A property that is not set stays unchanged.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
public sealed record UpdateVariable : TestRailObject
{
    /// <summary>The name, unique in the project.</summary>
    public Optional<string?> Name { get; init; }
}
