using System.Text;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The summary of a job in GitHub Actions: Markdown, appended to a file that all processes of a step share.</summary>
internal sealed class GitHubPages(string summary, TimeProvider time) : ICiPages
{
    /// <summary>GitHub drops the whole file when a step's is longer than 1 MiB.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>Leaves room for the other projects of the step.</summary>
    private const int MostOfOne = 100_000;

    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public async Task ShowAsync(SessionReport report, ReportHighlights findings)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Append(report, findings);
                return;
            }
            // Another process of the step is writing.
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(Pause, time).ConfigureAwait(false);
            }
        }
    }

    private void Append(SessionReport report, ReportHighlights findings)
    {
        // On Linux only a handle that shares nothing excludes others.
        using var file = new FileStream(summary, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        foreach (var most in new[] { MostOfOne, 0 })
        {
            var block = Encoding.UTF8.GetBytes(MarkdownReport.Render(report, findings, most));
            if (file.Length + block.Length > MostBytes)
                continue;

            file.Seek(0, SeekOrigin.End);
            file.Write(block);
            return;
        }
    }
}
