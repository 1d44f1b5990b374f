using System.Text.Json.Serialization;
using TestRail.Client.Runs;
using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>An entry of a plan: the runs of one suite, one for each combination of configurations.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record PlanEntry : TestRailObject
{
    /// <summary>The id, a GUID.</summary>
    [JsonRequired]
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The name, which all of its runs have.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The suite of its cases.</summary>
    public long? SuiteId { get; init; }

    /// <summary>Whether it includes all cases of the suite.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The runs, not in the order of the request. Identify them by their configurations.</summary>
    public IReadOnlyList<Run> Runs { get; init => field = ValueLists.Of(value) ?? ValueList<Run>.Empty; } = ValueList<Run>.Empty;
}
