using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>A field by which a run can select cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Dynamic Filters</see></remarks>
public sealed record DynamicFilterField : TestRailObject
{
    /// <summary>The type.</summary>
    public FieldType TypeId { get; init; }

    /// <summary>The system name, such as <c>priority_id</c>.</summary>
    public required string SystemName { get; init; }

    /// <summary>The display name.</summary>
    public string Label { get; init => field = value ?? ""; } = "";

    /// <summary>The values to choose from, one a line: <c>1, Low</c>; null if it has none.</summary>
    public string? Options { get; init; }

    /// <summary>The comparisons, one a line: <c>1, Is</c>; null if it has none.</summary>
    public string? SubFilters { get; init; }
}
