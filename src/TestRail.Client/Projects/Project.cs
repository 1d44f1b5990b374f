using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Projects;

/// <summary>A project.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public sealed record Project : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The announcement on the overview page.</summary>
    public string? Announcement { get; init; }

    /// <summary>Whether the announcement is shown.</summary>
    public bool ShowAnnouncement { get; init; }

    /// <summary>Whether the project was completed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>The suite mode: one suite, one suite with baselines, or several suites.</summary>
    public SuiteMode SuiteMode { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Url { get; init; }

    /// <summary>The default role of users in the project.</summary>
    public long? DefaultRoleId { get; init; }
}
