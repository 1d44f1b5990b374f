namespace TestRail.Client.Values;

/// <summary>The number of items that a deletion would delete. Nothing was deleted.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record SoftDeletion : TestRailObject
{
    /// <summary>The number of tests.</summary>
    public int? AffectedTests { get; init; }

    /// <summary>The number of cases.</summary>
    public int? AffectedCases { get; init; }
}
