using System.Text.Json.Serialization;
using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>A test case.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record Case : TestRailObject
{
    /// <summary>The id: the number in <c>C123</c>.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The section.</summary>
    public long? SectionId { get; init; }

    /// <summary>The suite it belongs to.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The template.</summary>
    public long? TemplateId { get; init; }

    /// <summary>The case type.</summary>
    public long? TypeId { get; init; }

    /// <summary>The priority.</summary>
    public long? PriorityId { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The estimate as a time span, such as <c>1m 45s</c>.</summary>
    public string? Estimate { get; init; }

    /// <summary>The forecast as a time span.</summary>
    public string? EstimateForecast { get; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The user who last changed it.</summary>
    public long? UpdatedBy { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>Whether it is marked as deleted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The position in its section.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>The user it is assigned to. Only in TestRail Enterprise.</summary>
    [JsonPropertyName("case_assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>The status, from <c>get_case_statuses</c>. Only in TestRail Enterprise.</summary>
    [JsonPropertyName("case_status_id")]
    public long? StatusId { get; init; }

    /// <summary>The labels. Only in newer versions of TestRail.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ValueLists.Of(value) ?? ValueList<Label>.Empty; } = ValueList<Label>.Empty;
}
