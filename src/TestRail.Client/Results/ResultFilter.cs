namespace TestRail.Client.Results;

/// <summary>Which results are wanted; what is null does not filter.</summary>
public sealed record ResultFilter
{
    /// <summary>With this defect.</summary>
    public string? DefectsFilter { get; init; }

    /// <summary>In one of these statuses.</summary>
    public IReadOnlyList<long>? StatusId { get; init; }
}
