using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>A filter for cases. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseFilter
{
    /// <summary>The suite; required if the project has several suites.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The section.</summary>
    public long? SectionId { get; init; }

    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>Changed after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Changed by one of these users.</summary>
    public IReadOnlyList<long>? UpdatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>In one of these milestones.</summary>
    public IReadOnlyList<long>? MilestoneId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With one of these priorities.</summary>
    public IReadOnlyList<long>? PriorityId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With one of these templates.</summary>
    public IReadOnlyList<long>? TemplateId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With one of these types.</summary>
    public IReadOnlyList<long>? TypeId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With one of these labels.</summary>
    public IReadOnlyList<long>? LabelId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With this reference.</summary>
    public string? Refs { get; init => field = value is "" ? null : value; }

    /// <summary>With this text in the title.</summary>
    public string? Filter { get; init => field = value is "" ? null : value; }
}
