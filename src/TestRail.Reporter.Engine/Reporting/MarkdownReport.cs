using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The report as Markdown for the page of a build: counts, links to the runs, failed tests and rejected results.</summary>
internal static class MarkdownReport
{
    /// <summary>Returns the Markdown.</summary>
    /// <param name="report">The session's report.</param>
    /// <param name="highlights">The results to list.</param>
    /// <param name="maxCharacters">The maximum length. The lists are shortened to fit; the rest of the text is not.</param>
    public static string Render(SessionReport report, ReportHighlights highlights, int maxCharacters)
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
        text.Append(CultureInfo.InvariantCulture, $"{Tests(report, highlights)}\n\n");
        foreach (var note in report.Notes)
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Of(note, 1000)}\n\n");
        // Rejected results are shown on no other page, so half of the space for lists is reserved for them.
        var maxCharactersOfFailed = highlights.RejectedCount > 0 ? text.Length + ((maxCharacters - text.Length) / 2) : maxCharacters;
        List(text, maxCharactersOfFailed, ("failed test", "case", "at TestRail"), highlights.Failed, highlights.FailedCount, AtTestRail);
        List(text, maxCharacters, ("rejected result", "case", "TestRail says"), highlights.Rejected, highlights.RejectedCount, result => MarkdownText.Of(result.Reason ?? ""));
        return text.ToString();
    }

    private static void List(
        StringBuilder text, int maxLength, (string, string, string) headers, IReadOnlyList<ReportedResult> results, int count, Func<ReportedResult, string> lastColumn)
    {
        if (count == 0 || text.Length >= maxLength)
            return;

        text.Append(CultureInfo.InvariantCulture, $"| {headers.Item1} | {headers.Item2} | {headers.Item3} |\n|---|---|---|\n");
        var written = 0;
        foreach (var result in results)
        {
            var row = $"| {MarkdownText.Of(NameOf(result))} | C{result.Case} | {lastColumn(result)} |\n";
            if (text.Length + row.Length > maxLength)
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

    /// <summary>
    /// Rows of a test differ in their display name. With most frameworks it begins with the method, with some with the class.
    /// </summary>
    private static string NameOf(ReportedResult result)
    {
        var dot = result.Test.LastIndexOf('.') + 1;
        var (type, method) = (result.Test[..dot], result.Test[dot..]);
        if (result.Name.StartsWith(type, StringComparison.Ordinal))
            return result.Name;

        return result.Name.StartsWith(method, StringComparison.Ordinal) ? result.Test + result.Name[method.Length..] : $"{result.Test}: {result.Name}";
    }

    private static string Tests(SessionReport report, ReportHighlights highlights)
    {
        var counts = from outcome in Enum.GetValues<TestOutcome>()
                     where highlights.Tests(outcome) > 0
                     select string.Create(CultureInfo.InvariantCulture, $"{highlights.Tests(outcome)} {RowTable.Word(outcome)}");
        var without = report.Counts.Recorded - highlights.Matched;
        var tests = string.Join(", ", without > 0 ? counts.Append(string.Create(CultureInfo.InvariantCulture, $"{without} without a case")) : counts);
        return $"Tests: {(tests.Length > 0 ? tests : "none")}{(report.Aborted ? "; the test run was aborted" : "")}.";
    }

    private static string Projects(SessionReport report) => string.Concat(report.Sources.Select((source, at) => (at == 0 ? " " : ", ") + Path.GetFileNameWithoutExtension(source)));

    /// <summary>
    /// Formats a command as code. The command contains the journal's path. If the path contains a backtick or control characters, the
    /// command is written as escaped text.
    /// </summary>
    private static string Code(string command) => command.Any(letter => letter == '`' || char.IsControl(letter)) || PlainText.Line(command) != command
        ? MarkdownText.Of(command, 1000)
        : $"`{command}`";

    private static string Link(string text, Uri address) => !WebLink.IsWeb(address)
        ? text
        : $"[{text}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)";
}
