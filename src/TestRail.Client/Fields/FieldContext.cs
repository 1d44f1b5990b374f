namespace TestRail.Client.Fields;

/// <summary>The projects in which the options of a custom field hold.</summary>
public sealed record FieldContext
{
    /// <summary>Whether they hold in all projects.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The projects, unless in all.</summary>
    public IReadOnlyList<long> ProjectIds { get => field ?? []; init; }
}
