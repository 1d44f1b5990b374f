using System.Text.Json.Serialization;
using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>A test: a case in a run.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public sealed record Test : TestRailObject
{
    /// <summary>The id: the number in <c>T123</c>.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The case.</summary>
    public long? CaseId { get; init; }

    /// <summary>The latest status.</summary>
    public long? StatusId { get; init; }

    /// <summary>The user it is assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>The run.</summary>
    public long? RunId { get; init; }

    /// <summary>The title of the case.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The template of the case.</summary>
    public long? TemplateId { get; init; }

    /// <summary>The type of the case.</summary>
    public long? TypeId { get; init; }

    /// <summary>The priority of the case.</summary>
    public long? PriorityId { get; init; }

    /// <summary>The milestone of the case.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The estimate as a time span.</summary>
    public string? Estimate { get; init; }

    /// <summary>The forecast as a time span.</summary>
    public string? EstimateForecast { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The labels. Only in newer versions of TestRail.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ValueLists.Of(value) ?? ValueList<Label>.Empty; } = ValueList<Label>.Empty;

    /// <summary>The position of its section in the suite. Only in newer versions of TestRail.</summary>
    public int SectionsDisplayOrder { get; init; }

    /// <summary>The position of its case in the section. Only in newer versions of TestRail.</summary>
    public int CasesDisplayOrder { get; init; }
}
