using System.Text.Json.Serialization;

namespace TestRail.Client.Projects;

/// <summary>What a new project is to hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public sealed record AddProject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The text shown on the overview page.</summary>
    public string? Announcement { get; init; }

    /// <summary>Whether the announcement is shown. Default of TestRail: false.</summary>
    public bool? ShowAnnouncement { get; init; }

    /// <summary>How the project keeps its cases. Default of TestRail: in one suite.</summary>
    public SuiteMode? SuiteMode { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
