using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>The properties of new shared steps.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record AddSharedStep : TestRailObject
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The steps.</summary>
    [JsonPropertyName("custom_steps_separated")]
    public IReadOnlyList<CaseStep>? Steps { get; init => field = ValueLists.Of(value); }
}
