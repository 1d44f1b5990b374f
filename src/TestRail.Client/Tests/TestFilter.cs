using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>A filter for tests. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public sealed record TestFilter
{
    /// <summary>In one of these statuses.</summary>
    public IReadOnlyList<long>? StatusId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With one of these labels.</summary>
    public IReadOnlyList<long>? LabelId { get; init => field = ValueLists.OfFilter(value); }
}
