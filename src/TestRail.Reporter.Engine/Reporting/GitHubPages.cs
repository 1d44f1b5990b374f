using System.Text;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Adds a summary to the page of a GitHub Actions job. The Markdown is appended to a file that all processes of a step share.
/// </summary>
internal sealed class GitHubPages(string summary, TimeProvider time) : ICiPages
{
    /// <summary>In bytes. GitHub ignores the summary of a step that is longer than 1 MiB.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>In characters. The other projects of the step need space in the same file.</summary>
    private const int MaxCharacters = 100_000;

    private const int MaxAttempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public async Task ShowAsync(SessionReport report, ReportHighlights highlights)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Append(report, highlights);
                return;
            }
            // Another process of the step is writing to the file.
            catch (IOException) when (attempt < MaxAttempts)
            {
                await Task.Delay(Pause, time).ConfigureAwait(false);
            }
        }
    }

    private void Append(SessionReport report, ReportHighlights highlights)
    {
        // On Linux, only <c>FileShare.None</c> locks out other processes.
        using var file = new FileStream(summary, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        foreach (var maxLength in new[] { MaxCharacters, 0 })
        {
            var block = Encoding.UTF8.GetBytes(MarkdownReport.Render(report, highlights, maxLength));
            if (file.Length + block.Length > MaxBytes)
                continue;

            file.Seek(0, SeekOrigin.End);
            file.Write(block);
            return;
        }
    }
}
