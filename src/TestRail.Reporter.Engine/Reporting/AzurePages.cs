using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Adds a summary to the page of an Azure Pipelines build: a Markdown file, uploaded by a command in the log.</summary>
internal sealed class AzurePages(string file, IReporterLog log) : ICiPages
{
    private const int MaxCharacters = 100_000;

    public Task ShowAsync(SessionReport report, ReportHighlights highlights)
    {
        File.WriteAllText(file, MarkdownReport.Render(report, highlights, MaxCharacters));
        log.Instruct($"##vso[task.uploadsummary]{Escape(file)}");
        return Task.CompletedTask;
    }

    private static string Escape(string text) => text.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
