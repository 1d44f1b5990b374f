namespace TestRail.Client.Labels;

/// <summary>The properties of a new label.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record AddLabel
{
    /// <summary>The title, at most 20 characters.</summary>
    public required string Title { get; init; }
}
