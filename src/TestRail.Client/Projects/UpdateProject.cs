using TestRail.Client.Values;

namespace TestRail.Client.Projects;

/// <summary>Changes to a project. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public sealed record UpdateProject : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The announcement on the overview page.</summary>
    public Optional<string?> Announcement { get; init; }

    /// <summary>Whether the announcement is shown.</summary>
    public Optional<bool?> ShowAnnouncement { get; init; }

    /// <summary>Whether the project is completed.</summary>
    public Optional<bool?> IsCompleted { get; init; }
}
