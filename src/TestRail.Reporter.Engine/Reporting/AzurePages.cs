using System.Text;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Adds a summary to the page of an Azure Pipelines build: a Markdown file, uploaded by a command in the log.</summary>
internal sealed class AzurePages(string file, IReporterLog log) : ICiPages
{
    private const int MaxCharacters = 100_000;

    public Task ShowAsync(SessionReport report, ReportHighlights highlights)
    {
        WholeFile.Replace(file, stream => stream.Write(Encoding.UTF8.GetBytes(MarkdownReport.Render(report, highlights, MaxCharacters))), isDurable: false);
        log.Instruct($"##vso[task.uploadsummary]{Escape(file)}");
        return Task.CompletedTask;
    }

    private static string Escape(string text) => text.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
