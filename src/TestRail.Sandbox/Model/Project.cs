using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Project
{
    private const int SingleSuite = 1;
    private const int SeveralSuites = 3;

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Announcement { get; init; }

    public bool ShowAnnouncement { get; init; }

    public bool IsCompleted { get; init; }

    public long? CompletedOn { get; init; }

    public int SuiteMode { get; init; }

    public long? DefaultRoleId { get; init; }

    public string? DefaultRole { get; init; }

    public string Url { get; init; } = "";

    public long[] Users { get; } = [];

    public long[] Groups { get; } = [];

    [JsonIgnore]
    public bool HasSingleSuite => SuiteMode == SingleSuite;

    /// <summary>True if the project has a master suite, with or without baselines.</summary>
    [JsonIgnore]
    public bool HasMaster => SuiteMode != SeveralSuites;
}
