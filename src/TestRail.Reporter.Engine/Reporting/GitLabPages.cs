using System.Text.Json;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Adds links to the page of a GitLab job, in a file that the job lists under <c>artifacts:reports:annotations</c>.</summary>
internal sealed class GitLabPages(string file) : ICiPages
{
    private const int MaxLinks = 50;

    /// <summary>In characters. GitLab ignores the whole file when a name is longer.</summary>
    private const int MaxNameLength = 255;

    public Task ShowAsync(SessionReport report, ReportHighlights highlights)
    {
        WholeFile.Replace(file, stream => Write(stream, report, highlights), isDurable: false);
        return Task.CompletedTask;
    }

    private static void Write(Stream stream, SessionReport report, ReportHighlights highlights)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        // If two sections of a job have the same name, the later one replaces the earlier. Each project of a solution writes a section.
        json.WriteStartArray(Truncate($"TestRail {string.Join(", ", report.Sources.Select(Path.GetFileNameWithoutExtension))} ({report.Session})"));
        foreach (var run in report.Runs)
            Link(json, report.Runs.Count == 1 ? $"{run}: {report.Counts}" : run.ToString(), run.Address);
        foreach (var result in highlights.Failed.Where(result => result.Address is not null).Take(MaxLinks))
            Link(json, $"C{result.Case} {result.Test}", result.Address!);
        if (highlights.FailedCount > MaxLinks && report.Runs is [var first, ..])
            Link(json, $"… and {highlights.FailedCount - MaxLinks} more failed tests", first.Address);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string label, Uri address)
    {
        if (!WebLink.IsWeb(address))
            return;

        json.WriteStartObject();
        json.WriteStartObject("external_link");
        json.WriteString("label", Truncate(label));
        json.WriteString("url", address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Truncate(string text) => text.Length <= MaxNameLength ? text : TextTruncation.Start(text, MaxNameLength - 1) + "…";
}
