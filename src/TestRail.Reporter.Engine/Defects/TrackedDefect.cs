namespace TestRail.Reporter.Engine.Defects;

/// <summary>A defect that a session pushed.</summary>
/// <param name="Id">The id.</param>
/// <param name="IsClosed">Whether nobody works on it any more.</param>
/// <param name="Markers">The fingerprints of the failures that it is about, its own first.</param>
internal sealed record TrackedDefect(string Id, bool IsClosed, IReadOnlyList<string> Markers)
{
    /// <summary>When it was pushed; null when the tracker does not tell.</summary>
    public DateTimeOffset? Created { get; init; }
}
