using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Runs;

/// <summary>A test run, on its own or in a plan entry.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record Run : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The suite of its cases.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The user the whole run is assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Whether it includes all cases of the suite, including future ones.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>Whether it was closed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>The plan it belongs to; null for a run on its own.</summary>
    public long? PlanId { get; init; }

    /// <summary>The plan entry it belongs to.</summary>
    public string? EntryId { get; init; }

    /// <summary>The position of its entry in the plan, from 1.</summary>
    public int? EntryIndex { get; init; }

    /// <summary>The names of its configurations, such as <c>Firefox, Ubuntu 12</c>.</summary>
    public string? Config { get; init; }

    /// <summary>Its configurations.</summary>
    public IReadOnlyList<long> ConfigIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;

    /// <summary>The number of tests with latest status Passed.</summary>
    public int PassedCount { get; init; }

    /// <summary>The number of tests with latest status Blocked.</summary>
    public int BlockedCount { get; init; }

    /// <summary>The number of tests without a result.</summary>
    public int UntestedCount { get; init; }

    /// <summary>The number of tests with latest status Retest.</summary>
    public int RetestCount { get; init; }

    /// <summary>The number of tests with latest status Failed.</summary>
    public int FailedCount { get; init; }

    /// <summary>The number of tests in the first custom status (status id 6).</summary>
    public int CustomStatus1Count { get; init; }

    /// <summary>The number of tests in the second custom status (status id 7).</summary>
    public int CustomStatus2Count { get; init; }

    /// <summary>The number of tests in the third custom status (status id 8).</summary>
    public int CustomStatus3Count { get; init; }

    /// <summary>The number of tests in the fourth custom status (status id 9).</summary>
    public int CustomStatus4Count { get; init; }

    /// <summary>The number of tests in the fifth custom status (status id 10).</summary>
    public int CustomStatus5Count { get; init; }

    /// <summary>The number of tests in the sixth custom status (status id 11).</summary>
    public int CustomStatus6Count { get; init; }

    /// <summary>The number of tests in the seventh custom status (status id 12).</summary>
    public int CustomStatus7Count { get; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When it was last changed. TestRail 6.5.2 and later.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The planned start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Whether it was archived. Only in newer versions of TestRail.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When it was archived.</summary>
    public DateTimeOffset? ArchivedOn { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Url { get; init; }
}
