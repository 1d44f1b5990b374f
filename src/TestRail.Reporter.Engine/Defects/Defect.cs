namespace TestRail.Reporter.Engine.Defects;

/// <summary>A defect as it is in the tracker.</summary>
/// <param name="Id">The id, which TestRail stores in a result's <c>defects</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Link">The address of its page; null if the tracker names none.</param>
internal sealed record Defect(string Id, string Title, Uri? Link)
{
    /// <summary>The state, such as the name of the workflow step; null if it has none.</summary>
    public string? State { get; init; }

    /// <summary>Whether nobody works on it any more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The configured fields with their labels, in order.</summary>
    public IReadOnlyList<DefectFieldValue> Fields { get; init; } = [];
}
