using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>New cases for a section.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record AddCases
{
    /// <summary>The cases.</summary>
    public required IReadOnlyList<AddCase> Cases { get; init => field = ValueLists.Of(value); }
}
