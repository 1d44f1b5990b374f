using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>Changes to a case. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public record UpdateCase : TestRailObject
{
    /// <summary>The section. TestRail 6.5.2 and later.</summary>
    public Optional<long?> SectionId { get; init; }

    /// <summary>The title, at most 250 characters.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The template.</summary>
    public Optional<long?> TemplateId { get; init; }

    /// <summary>The case type.</summary>
    public Optional<long?> TypeId { get; init; }

    /// <summary>The priority.</summary>
    public Optional<long?> PriorityId { get; init; }

    /// <summary>The estimate as a time span, such as <c>1m 45s</c>.</summary>
    public Optional<string?> Estimate { get; init; }

    /// <summary>The milestone.</summary>
    public Optional<long?> MilestoneId { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public Optional<string?> Refs { get; init; }

    /// <summary>The complete new list of labels, at most ten, by id or title: <c>Labels = [5, "smoke"]</c>. Only in newer versions of TestRail.</summary>
    public IReadOnlyList<LabelRef>? Labels { get; init => field = ValueLists.Of(value); }
}
