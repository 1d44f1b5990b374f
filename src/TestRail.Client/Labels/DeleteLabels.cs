using TestRail.Client.Values;

namespace TestRail.Client.Labels;

/// <summary>The labels to delete.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record DeleteLabels
{
    /// <summary>The labels.</summary>
    public required IReadOnlyList<long> LabelIds { get; init => field = ValueLists.Of(value); }
}
