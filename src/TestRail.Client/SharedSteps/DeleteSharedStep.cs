namespace TestRail.Client.SharedSteps;

/// <summary>The deletion of shared steps.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record DeleteSharedStep
{
    /// <summary>Whether the cases that use them keep the steps. TestRail's default: true.</summary>
    public bool? KeepInCases { get; init; }
}
