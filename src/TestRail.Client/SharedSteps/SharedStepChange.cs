using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>A former version of shared steps. TestRail 7.3 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record SharedStepChange : TestRailObject
{
    /// <summary>The id of the change.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The user who made the change.</summary>
    public long? UserId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The title since then.</summary>
    public string? Title { get; init; }

    /// <summary>The steps since then.</summary>
    [JsonPropertyName("custom_steps_separated")]
    public IReadOnlyList<CaseStep> Steps { get; init => field = ValueLists.Of(value) ?? ValueList<CaseStep>.Empty; } = ValueList<CaseStep>.Empty;
}
