using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>Changes to shared steps. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record UpdateSharedStep : TestRailObject
{
    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The complete new list of steps; null leaves it unchanged.</summary>
    [JsonPropertyName("custom_steps_separated")]
    public IReadOnlyList<CaseStep>? Steps { get; init => field = ValueLists.Of(value); }
}
