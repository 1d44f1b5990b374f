using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>The properties of a new entry of a plan.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlanEntry : TestRailObject
{
    /// <summary>The suite. Required.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The name of the entry's runs.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the entry's runs. TestRail 5.2 and later.</summary>
    public string? Description { get; init; }

    /// <summary>The user to assign the runs to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Whether to include all cases of the suite. TestRail's default: true.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to include if <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init => field = ValueLists.Of(value); }

    /// <summary>All configurations that the entry's runs use.</summary>
    public IReadOnlyList<long>? ConfigIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The runs, one for each combination of configurations. Default: TestRail creates a run for every combination.</summary>
    public IReadOnlyList<AddPlanEntryRun>? Runs { get; init => field = ValueLists.Of(value); }

    /// <summary>The references, separated by commas. TestRail 6.3 and later.</summary>
    public string? Refs { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? DueOn { get; init; }
}
