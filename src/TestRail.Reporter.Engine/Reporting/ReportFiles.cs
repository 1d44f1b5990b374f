namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// The paths of a session's reports: next to its journal or in a configured folder. File names begin with the journal's name, so that
/// sessions do not overwrite each other's reports.
/// </summary>
internal sealed class ReportFiles(string journal, string? folder)
{
    /// <summary>The machine-readable report.</summary>
    public string Json => Of(".testrail-report.json");

    /// <summary>The summary for Azure Pipelines.</summary>
    public string Markdown => Of(".testrail-summary.md");

    /// <summary>The links for GitLab.</summary>
    public string Annotations => Of(".gitlab-annotations.json");

    /// <summary>Creates the configured folder if it does not exist.</summary>
    public void MakeFolder()
    {
        if (folder is not null)
            Directory.CreateDirectory(folder);
    }

    private string Of(string suffix) => Path.Combine(folder ?? Path.GetDirectoryName(journal)!, Path.GetFileNameWithoutExtension(journal) + suffix);
}
