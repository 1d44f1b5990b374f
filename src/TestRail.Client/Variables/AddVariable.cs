using TestRail.Client.Values;

namespace TestRail.Client.Variables;

/// <summary>The properties of a new variable.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
public sealed record AddVariable : TestRailObject
{
    /// <summary>The name, unique in the project.</summary>
    public required string Name { get; init; }
}
