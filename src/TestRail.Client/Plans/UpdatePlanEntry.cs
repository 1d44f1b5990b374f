using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>Changes to a plan entry and all its runs. A property that is not set stays unchanged; null clears it. A list that is not set stays unchanged; an empty one clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record UpdatePlanEntry : TestRailObject
{
    /// <summary>The name of the entry's runs.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description of the entry's runs. TestRail 5.2 and later.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The user its runs are assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public Optional<long?> AssignedToId { get; init; }

    /// <summary>Whether to include all cases of the suite.</summary>
    public Optional<bool?> IncludeAll { get; init; }

    /// <summary>The complete new selection. TestRail removes every test that is not listed, with its results.</summary>
    public IReadOnlyList<long>? CaseIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The references, separated by commas.</summary>
    public Optional<string?> Refs { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }

    /// <summary>All configurations that the entry's runs use.</summary>
    public IReadOnlyList<long>? ConfigIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The runs, one for each combination of configurations, and their differences from the entry.</summary>
    public IReadOnlyList<AddPlanEntryRun>? Runs { get; init => field = ValueLists.Of(value); }
}
