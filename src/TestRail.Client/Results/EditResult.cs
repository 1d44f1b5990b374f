using System.Text.Json.Serialization;

namespace TestRail.Client.Results;

/// <summary>What to change of a result. A property left alone stays as it is; one set to null is cleared. The list of step results is replaced as a whole.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record EditResult
{
    /// <summary>The status. 3, Untested, is refused.</summary>
    public Optional<long?> StatusId { get; init; }

    /// <summary>The comment, as Markdown.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>The version tested.</summary>
    public Optional<string?> Version { get; init; }

    /// <summary>How long the test took, in whole units: <c>1m 45s</c>. <see cref="ElapsedText.From"/> writes it.</summary>
    public Optional<string?> Elapsed { get; init; }

    /// <summary>Defects, separated by commas.</summary>
    public Optional<string?> Defects { get; init; }

    /// <summary>The user the test is assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public Optional<long?> AssignedToId { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
