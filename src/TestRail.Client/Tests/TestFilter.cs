namespace TestRail.Client.Tests;

/// <summary>Which tests are wanted; what is null does not filter.</summary>
public sealed record TestFilter
{
    /// <summary>In one of these statuses.</summary>
    public IReadOnlyList<long>? StatusId { get; init; }

    /// <summary>With one of these labels.</summary>
    public IReadOnlyList<long>? LabelId { get; init; }
}
