using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>A result, comment or assignment of a test.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record Result : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The test.</summary>
    public long? TestId { get; init; }

    /// <summary>The case. Only in newer versions of TestRail.</summary>
    public long? CaseId { get; init; }

    /// <summary>The status; null for a comment or assignment without a status.</summary>
    public long? StatusId { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The tested version.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The duration in TestRail's format, such as <c>2m 30s</c>. It may differ from the one sent: <c>60s</c> is returned as <c>1m</c>.
    /// </summary>
    public string? Elapsed { get; init; }

    /// <summary>The defects, separated by commas.</summary>
    public string? Defects { get; init; }

    /// <summary>The user the test was assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>The user who added it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The files attached to it. Only in newer versions of TestRail.</summary>
    public IReadOnlyList<string> AttachmentIds { get; init => field = ValueLists.Of(value) ?? ValueList<string>.Empty; } = ValueList<string>.Empty;
}
