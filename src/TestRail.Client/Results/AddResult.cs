using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>A new result. A status, a comment or an assignee is required.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public record AddResult : TestRailObject
{
    /// <summary>The status. TestRail rejects 3 (Untested).</summary>
    public long? StatusId { get; init; }

    /// <summary>The comment, as Markdown.</summary>
    public string? Comment { get; init; }

    /// <summary>The tested version.</summary>
    public string? Version { get; init; }

    /// <summary>The duration in whole units, such as <c>1m 45s</c>. Use <see cref="ElapsedText.From"/>.</summary>
    public string? Elapsed { get; init; }

    /// <summary>The defects, separated by commas.</summary>
    public string? Defects { get; init; }

    /// <summary>The user to assign the test to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }
}
