namespace TestRail.Client;

/// <summary>The number of items that a deletion would delete. Nothing was deleted.</summary>
public sealed record SoftDeletion : TestRailObject
{
    /// <summary>The number of tests.</summary>
    public int? AffectedTests { get; init; }

    /// <summary>The number of cases.</summary>
    public int? AffectedCases { get; init; }
}
