using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Runs;

/// <summary>The properties of a new run.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record AddRun : TestRailObject
{
    /// <summary>The suite; required if the project has several suites.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The user to assign it to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Whether to include all cases of the suite. TestRail's default: true.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to include if <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The references, separated by commas, at most 250 characters.</summary>
    public string? Refs { get; init; }

    /// <summary>The planned start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date.</summary>
    public DateTimeOffset? DueOn { get; init; }
}
