using System.Globalization;
using Spectre.Console;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Session.Resuming;

namespace TestRail.Reporter.Tool;

/// <summary>Journals as a person reads them.</summary>
internal static class StatusTable
{
    public static void Write(IReadOnlyList<SurveyedJournal> journals, Workplace workplace)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("journal", "state", "age");
        foreach (var count in new[] { "recorded", "accepted", "refused", "in doubt", "to send" })
            table.AddColumn(new TableColumn(count).RightAligned());
        table.AddColumn("run");
        foreach (var journal in journals)
            table.AddRow([.. Cells(journal, workplace).Select(Markup.Escape)]);
        Terminal.Of(workplace).Write(table);
    }

    private static IEnumerable<string> Cells(SurveyedJournal journal, Workplace workplace) =>
    [
        PlainText.Line(Path.GetRelativePath(workplace.Folder, journal.Journal)),
        State(journal),
        journal.Began is { } began ? Age(workplace.Time.GetUtcNow() - began) : "",
        Count(journal.Recorded),
        Count(journal.Accepted),
        Count(journal.Refused),
        Count(journal.InDoubt),
        Count(journal.ToSend),
        string.Join("\n", journal.Runs.Select(run => PlainText.Line(run.AbsoluteUri))),
    ];

    private static string State(SurveyedJournal journal)
    {
        var state = journal.State switch
        {
            JournalState.Finished when journal.Discarded > 0 => $"finished, {journal.Discarded} discarded",
            JournalState.Finished => "finished",
            JournalState.Waiting => "waiting",
            JournalState.InDoubt => "in doubt",
            JournalState.Writing => "being written",
            JournalState.Empty => "empty",
            JournalState.Damaged => "damaged",
            JournalState.Newer => "of a newer version",
            JournalState.NoJournal => "no journal",
            _ => "cannot be read",
        };
        return journal is { DamagedLines: { Count: > 0 } lines, State: not JournalState.NoJournal } ? $"{state}, damaged lines: {string.Join(", ", lines.Take(5))}{(lines.Count > 5 ? ", …" : "")}" : state;
    }

    private static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => $"{(int)age.TotalDays} d",
        { TotalHours: >= 1 } => $"{(int)age.TotalHours} h",
        _ => $"{Math.Max(0, (int)age.TotalMinutes)} min",
    };

    private static string Count(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
