using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>The properties of a new case. TestRail fills in its defaults for type, priority and template.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record AddCase : TestRailObject
{
    /// <summary>The title, at most 250 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The template.</summary>
    public long? TemplateId { get; init; }

    /// <summary>The case type.</summary>
    public long? TypeId { get; init; }

    /// <summary>The priority.</summary>
    public long? PriorityId { get; init; }

    /// <summary>The estimate as a time span, such as <c>1m 45s</c>.</summary>
    public string? Estimate { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The labels, at most ten, by id or title: <c>Labels = [5, "smoke"]</c>. Only in newer versions of TestRail.</summary>
    public IReadOnlyList<LabelRef>? Labels { get; init => field = ValueLists.Of(value); }
}
