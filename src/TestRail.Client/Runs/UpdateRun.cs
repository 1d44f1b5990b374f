using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Runs;

/// <summary>Changes to a run. A property that is not set stays unchanged; null clears it. A list that is not set stays unchanged; an empty one clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record UpdateRun : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The milestone.</summary>
    public Optional<long?> MilestoneId { get; init; }

    /// <summary>The user it is assigned to. TestRail 10.2 and later.</summary>
    [JsonPropertyName("assignedto_id")]
    public Optional<long?> AssignedToId { get; init; }

    /// <summary>Whether to include all cases of the suite.</summary>
    public Optional<bool?> IncludeAll { get; init; }

    /// <summary>The complete new selection. TestRail removes every test that is not listed, with its results.</summary>
    public IReadOnlyList<long>? CaseIds { get; init => field = ValueLists.Of(value); }

    /// <summary>The references, separated by commas, at most 250 characters.</summary>
    public Optional<string?> Refs { get; init; }

    /// <summary>The planned start.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>The due date.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }
}
