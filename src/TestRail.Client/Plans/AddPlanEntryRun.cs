using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>A run of a new plan entry: its configurations, and its differences from the entry.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlanEntryRun : TestRailObject
{
    /// <summary>One configuration from each group that the entry uses.</summary>
    public required IReadOnlyList<long> ConfigIds { get; init => field = ValueLists.Of(value); }

    /// <summary>Whether to include all cases of the suite. Default: the entry's value.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to include if <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The user to assign it to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? DueOn { get; init; }
}
