using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>Changes to a test. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public record UpdateTest : TestRailObject
{
    /// <summary>The complete new list of labels, at most ten, by id or title: <c>Labels = [5, "smoke"]</c>.</summary>
    public IReadOnlyList<LabelRef>? Labels { get; init => field = ValueLists.Of(value); }
}
