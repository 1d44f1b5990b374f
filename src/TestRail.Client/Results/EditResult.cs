using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>Changes to a result. A property that is not set stays unchanged; null clears it. The list of step results is replaced completely.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record EditResult : TestRailObject
{
    /// <summary>The status. TestRail rejects 3 (Untested).</summary>
    public Optional<long?> StatusId { get; init; }

    /// <summary>The comment, as Markdown.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>The tested version.</summary>
    public Optional<string?> Version { get; init; }

    /// <summary>The duration in whole units, such as <c>1m 45s</c>. Use <see cref="ElapsedText.From"/>.</summary>
    public Optional<string?> Elapsed { get; init; }

    /// <summary>The defects, separated by commas.</summary>
    public Optional<string?> Defects { get; init; }

    /// <summary>The user the test is assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public Optional<long?> AssignedToId { get; init; }
}
