namespace TestRail.Client.Sections;

/// <summary>Where a section is to lie. A property left alone leaves it where it is.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public sealed record MoveSection
{
    /// <summary>The section above it; null is the root.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The section before it among its siblings; null makes it the first.</summary>
    public Optional<long?> AfterId { get; init; }
}
