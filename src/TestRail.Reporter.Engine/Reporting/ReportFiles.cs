namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Where a session's reports lie: beside its journal or in a folder of the user's, under the journal's own name, so that no session writes over another's.</summary>
internal sealed class ReportFiles(string journal, string? folder)
{
    /// <summary>For programs, of every session.</summary>
    public string Json => Of(".testrail-report.json");

    /// <summary>For the page of a build in Azure Pipelines.</summary>
    public string Markdown => Of(".testrail-summary.md");

    /// <summary>For the page of a job in GitLab.</summary>
    public string Annotations => Of(".gitlab-annotations.json");

    /// <summary>A chosen folder need not be there yet.</summary>
    public void MakeFolder()
    {
        if (folder is not null)
            Directory.CreateDirectory(folder);
    }

    private string Of(string ending) => Path.Combine(folder ?? Path.GetDirectoryName(journal)!, Path.GetFileNameWithoutExtension(journal) + ending);
}
