using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The page of a build in Azure Pipelines: a file in Markdown, which a command in the log names.</summary>
internal sealed class AzurePages(string file, IReporterLog log) : ICiPages
{
    private const int MostCharacters = 100_000;

    public Task ShowAsync(SessionReport report, ReportHighlights findings)
    {
        File.WriteAllText(file, MarkdownReport.Render(report, findings, MostCharacters));
        log.Instruct($"##vso[task.uploadsummary]{Escape(file)}");
        return Task.CompletedTask;
    }

    private static string Escape(string text) => text.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
