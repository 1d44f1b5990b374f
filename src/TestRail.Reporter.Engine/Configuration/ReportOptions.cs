namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The reports that a session writes in addition to its log.</summary>
internal sealed record ReportOptions
{
    /// <summary>The absolute path of the folder for reports; null writes them next to the journal.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the session's results appear on the CI system's own pages.</summary>
    public CiReport Ci { get; init; } = CiReport.Auto;
}
