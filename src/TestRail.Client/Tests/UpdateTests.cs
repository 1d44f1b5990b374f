using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>The tests to change, and the changes.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public sealed record UpdateTests : UpdateTest
{
    /// <summary>The tests.</summary>
    public required IReadOnlyList<long> TestIds { get; init => field = ValueLists.Of(value); }
}
