using System.Reflection;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class OutcomeTableTests
{
    [Test]
    public void Every_row_of_the_outcome_table_has_a_test_and_every_such_test_a_row()
    {
        var shown = typeof(OutcomeTableTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<ShowsOutcomeAttribute>()).Select(shows => shows.Row).Distinct().ToList();
        var rows = Document.Of(Page.Results).Table("What arrives in TestRail");

        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.GreaterThan(10));
            foreach (var row in rows)
                Assert.That(shown, Has.Exactly(1).Matches<string>(begin => Begins(row, begin)), $"row \"{row}\"");
            Assert.That(shown.Where(begin => !rows.Any(row => Begins(row, begin))), Is.Empty);
        });
    }

    /// <summary>A single word must equal the cell: "passed" must not match the row "passed with a warning".</summary>
    private static bool Begins(string row, string begin) => begin.Contains(' ') ? row.StartsWith(begin, StringComparison.Ordinal) : row == begin;
}
