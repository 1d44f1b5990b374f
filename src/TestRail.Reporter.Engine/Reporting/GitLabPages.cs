using System.Text.Json;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The page of a job in GitLab: links, in a file that the job names under <c>artifacts:reports:annotations</c>.</summary>
internal sealed class GitLabPages(string file) : ICiPages
{
    private const int MostLinks = 50;

    /// <summary>GitLab drops the whole file for one that is longer.</summary>
    private const int LongestName = 255;

    public Task ShowAsync(SessionReport report, ReportHighlights findings)
    {
        using var stream = new FileStream(file, FileMode.Create);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        // Of two sections of one name in a job the later would replace the earlier, and each project of a solution has one.
        json.WriteStartArray(Short($"TestRail {string.Join(", ", report.Sources.Select(Path.GetFileNameWithoutExtension))} ({report.Session})"));
        foreach (var run in report.Runs)
            Link(json, report.Runs.Count == 1 ? $"{run}: {report.Counts}" : run.ToString(), run.Address);
        foreach (var result in findings.Failed.Where(result => result.Address is not null).Take(MostLinks))
            Link(json, $"C{result.Case} {result.Test}", result.Address!);
        if (findings.FailedCount > MostLinks && report.Runs is [var first, ..])
            Link(json, $"… and {findings.FailedCount - MostLinks} more failed tests", first.Address);
        json.WriteEndArray();
        json.WriteEndObject();
        return Task.CompletedTask;
    }

    private static void Link(Utf8JsonWriter json, string label, Uri address)
    {
        if (!WebLink.IsWeb(address))
            return;

        json.WriteStartObject();
        json.WriteStartObject("external_link");
        json.WriteString("label", Short(label));
        json.WriteString("url", address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Short(string text) => text.Length <= LongestName ? text : TextTruncation.Start(text, LongestName - 1) + "…";
}
