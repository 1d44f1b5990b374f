namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What is written of a session beside what is said of it.</summary>
internal sealed record ReportOptions
{
    /// <summary>The folder that reports are written to, absolute; null puts them beside the journal.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the CI system's own pages show the session.</summary>
    public CiReport Ci { get; init; } = CiReport.Auto;
}
