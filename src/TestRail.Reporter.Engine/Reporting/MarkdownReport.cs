using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The report as a block for the page of a build: counts, the run's link, and what a person will want to open.</summary>
internal static class MarkdownReport
{
    /// <summary>Text for a page.</summary>
    /// <param name="report">What the session came to.</param>
    /// <param name="findings">What is listed.</param>
    /// <param name="mostCharacters">Lists end before the text grows longer.</param>
    public static string Render(SessionReport report, ReportHighlights findings, int mostCharacters)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### TestRail{(report.Sources.Count > 0 ? ":" : "")}{MarkdownText.Of(Projects(report))}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{(report.IsComplete ? "Delivered" : "Incomplete")}:** {report.Counts}");
        if (report.Runs.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" in {string.Join(", ", report.Runs.Select(run => Link(MarkdownText.Of(run.ToString()), run.Address)))}");
        text.Append("\n\n");
        if (report.Obstacle is { } obstacle)
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Of(obstacle, 1000)}\n\n");
        if (report.Next is { } next)
            text.Append(CultureInfo.InvariantCulture, $"Send what is missing with {Code(next)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Tests(report, findings)}\n\n");
        foreach (var note in report.Notes)
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Of(note, 1000)}\n\n");
        // A long list of failed tests leaves room for what was refused, which no other page shows.
        var mostOfFailed = findings.RejectedCount > 0 ? text.Length + ((mostCharacters - text.Length) / 2) : mostCharacters;
        List(text, mostOfFailed, ("failed test", "case", "at TestRail"), findings.Failed, findings.FailedCount, AtTestRail);
        List(text, mostCharacters, ("rejected result", "case", "TestRail says"), findings.Rejected, findings.RejectedCount, result => MarkdownText.Of(result.Reason ?? ""));
        return text.ToString();
    }

    private static void List(
        StringBuilder text, int most, (string, string, string) head, IReadOnlyList<ReportedResult> results, int count, Func<ReportedResult, string> last)
    {
        if (count == 0 || text.Length >= most)
            return;

        text.Append(CultureInfo.InvariantCulture, $"| {head.Item1} | {head.Item2} | {head.Item3} |\n|---|---|---|\n");
        var written = 0;
        foreach (var result in results)
        {
            var row = $"| {MarkdownText.Of(NameOf(result))} | C{result.Case} | {last(result)} |\n";
            if (text.Length + row.Length > most)
                break;

            text.Append(row);
            written++;
        }

        if (written < count)
            text.Append(CultureInfo.InvariantCulture, $"\n… and {count - written} more\n");
        text.Append('\n');
    }

    private static string AtTestRail(ReportedResult result) => result switch
    {
        { State: ResultState.Accepted, Address: { } address } => Link($"T{result.TestId}", address),
        { State: ResultState.Accepted } => "accepted",
        { State: ResultState.Unconfirmed } => "unconfirmed",
        { State: ResultState.NotSent } => "not sent",
        { State: ResultState.Rejected } => "rejected",
        _ => "pending",
    };

    /// <summary>Rows of one test are told apart by what they are called, which with most frameworks begins with the method, and with some with the class.</summary>
    private static string NameOf(ReportedResult result)
    {
        var dot = result.Test.LastIndexOf('.') + 1;
        var (type, method) = (result.Test[..dot], result.Test[dot..]);
        if (result.Name.StartsWith(type, StringComparison.Ordinal))
            return result.Name;

        return result.Name.StartsWith(method, StringComparison.Ordinal) ? result.Test + result.Name[method.Length..] : $"{result.Test}: {result.Name}";
    }

    private static string Tests(SessionReport report, ReportHighlights findings)
    {
        var counts = from outcome in Enum.GetValues<TestOutcome>()
                     where findings.Tests(outcome) > 0
                     select string.Create(CultureInfo.InvariantCulture, $"{findings.Tests(outcome)} {RowTable.Word(outcome)}");
        var without = report.Counts.Recorded - findings.Matched;
        var tests = string.Join(", ", without > 0 ? counts.Append(string.Create(CultureInfo.InvariantCulture, $"{without} without a case")) : counts);
        return $"Tests: {(tests.Length > 0 ? tests : "none")}{(report.Aborted ? "; the test run was aborted" : "")}.";
    }

    private static string Projects(SessionReport report) => string.Concat(report.Sources.Select((source, at) => (at == 0 ? " " : ", ") + Path.GetFileNameWithoutExtension(source)));

    /// <summary>The path of a journal is part of it. One that would end the code, or the paragraph, is shown as text.</summary>
    private static string Code(string command) => command.Any(letter => letter == '`' || char.IsControl(letter)) || PlainText.Line(command) != command
        ? MarkdownText.Of(command, 1000)
        : $"`{command}`";

    private static string Link(string text, Uri address) => !WebLink.IsWeb(address)
        ? text
        : $"[{text}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)";
}
