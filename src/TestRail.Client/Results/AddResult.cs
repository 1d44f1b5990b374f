using System.Text.Json.Serialization;

namespace TestRail.Client.Results;

/// <summary>A new result. One of status, comment and assignee is needed.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public record AddResult
{
    /// <summary>The status. 3, Untested, is refused.</summary>
    public long? StatusId { get; init; }

    /// <summary>The comment, as Markdown.</summary>
    public string? Comment { get; init; }

    /// <summary>The version tested.</summary>
    public string? Version { get; init; }

    /// <summary>How long the test took, in whole units: <c>1m 45s</c>. <see cref="ElapsedText.From"/> writes it.</summary>
    public string? Elapsed { get; init; }

    /// <summary>Defects, separated by commas.</summary>
    public string? Defects { get; init; }

    /// <summary>The user to assign the test to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
