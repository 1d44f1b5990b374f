using System.Text.Json.Serialization;

namespace TestRail.Client.Projects;

/// <summary>A project.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public sealed record Project
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The text shown on the overview page.</summary>
    public string? Announcement { get; init; }

    /// <summary>Whether the announcement is shown.</summary>
    public bool ShowAnnouncement { get; init; }

    /// <summary>Whether the project was completed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>How the project keeps its cases: in one suite, in one suite with baselines, or in several.</summary>
    public SuiteMode SuiteMode { get; init; }

    /// <summary>Its page.</summary>
    public string? Url { get; init; }

    /// <summary>The role that users without one of their own have in it.</summary>
    public long? DefaultRoleId { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
