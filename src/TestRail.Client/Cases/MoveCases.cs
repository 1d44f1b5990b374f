namespace TestRail.Client.Cases;

/// <summary>Which cases to move, and the suite they move to.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record MoveCases
{
    /// <summary>The suite of the section.</summary>
    public required long SuiteId { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<long> CaseIds { get; init; }
}
