using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>The cases to delete.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record DeleteCases
{
    /// <summary>The cases.</summary>
    public required IReadOnlyList<long> CaseIds { get; init => field = ValueLists.Of(value); }
}
