using TestRail.Client.Values;

namespace TestRail.Client.Projects;

/// <summary>The properties of a new project.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public sealed record AddProject : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The announcement on the overview page.</summary>
    public string? Announcement { get; init; }

    /// <summary>Whether the announcement is shown. TestRail's default: false.</summary>
    public bool? ShowAnnouncement { get; init; }

    /// <summary>The suite mode. TestRail's default: one suite.</summary>
    public SuiteMode? SuiteMode { get; init; }
}
