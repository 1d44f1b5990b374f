using System.Globalization;
using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary>Writes journals as a table.</summary>
internal static class StatusTable
{
    private const int LongestName = 60;

    public static void Write(IReadOnlyList<InspectedJournal> journals, CommandContext context)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("journal", "state", "age");
        foreach (var count in new[] { "recorded", "accepted", "rejected", "unconfirmed", "pending" })
            table.AddColumn(new TableColumn(count).RightAligned());
        table.AddColumn("run");
        foreach (var journal in journals)
            table.AddRow([.. Cells(journal, context).Select(Markup.Escape)]);
        Terminal.Of(context).Write(table);
    }

    private static IEnumerable<string> Cells(InspectedJournal journal, CommandContext context) =>
    [
        PlainText.Line(Path.GetRelativePath(context.Folder, journal.Journal)),
        State(journal),
        journal.Began is { } began ? Age(context.Time.GetUtcNow() - began) : "",
        Count(journal.Recorded),
        Count(journal.Accepted),
        Count(journal.Rejected),
        Count(journal.Unconfirmed),
        Count(journal.Pending),
        string.Join("\n", journal.Runs.Select(run => PlainText.Line(run.AbsoluteUri))),
    ];

    private static string State(InspectedJournal journal)
    {
        var state = journal.State switch
        {
            JournalStatus.Finished when journal.Discarded > 0 => $"finished, {journal.Discarded} discarded",
            JournalStatus.Finished => "finished",
            JournalStatus.Waiting => "waiting",
            JournalStatus.Unconfirmed => "unconfirmed",
            JournalStatus.Writing => "being written",
            JournalStatus.Empty => "empty",
            JournalStatus.Damaged => "damaged",
            JournalStatus.Newer => "of a newer version",
            JournalStatus.NoJournal => "no journal",
            _ => "cannot be read",
        };
        if (journal.DefectsMissing > 0)
            state += $"\n{journal.DefectsMissing} {(journal.DefectsMissing == 1 ? "defect" : "defects")} missing";
        if (journal.Running is [var first, ..])
            state += $"\n{(journal.State == JournalStatus.Writing ? "running" : "killed during")} {Short(first)}{(journal.Running.Count > 1 ? $" and {journal.Running.Count - 1} more" : "")}";
        return journal is { DamagedLines: { Count: > 0 } lines, State: not JournalStatus.NoJournal } ? $"{state}, damaged lines: {string.Join(", ", lines.Take(5))}{(lines.Count > 5 ? ", …" : "")}" : state;
    }

    private static string Short(string test) => PlainText.Line(test) is { Length: > LongestName } name ? name[..LongestName] + "…" : PlainText.Line(test);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => $"{(int)age.TotalDays} d",
        { TotalHours: >= 1 } => $"{(int)age.TotalHours} h",
        _ => $"{Math.Max(0, (int)age.TotalMinutes)} min",
    };

    private static string Count(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
