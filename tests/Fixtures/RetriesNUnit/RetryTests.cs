using NUnit.Framework;
using TestRail.Reporter;

namespace RetriesNUnit;

public class RetryTests
{
    private static int _attempts;

    [Test, Retry(3), TestRailCase(1)]
    public void Passes_at_the_third_attempt() => Assert.That(++_attempts, Is.EqualTo(3));

    [Test, Retry(2), TestRailCase(2)]
    public void Never_passes() => Assert.Fail("as told");

    /// <summary>The rows have one name, since they say nothing of their own.</summary>
    [TestCaseSource(nameof(Rows)), TestRailCase(3)]
    public void The_first_of_two_rows_that_read_alike_fails(Row row) => Assert.That(row.Number, Is.EqualTo(2));

    /// <summary>Each round passes: nobody tries again.</summary>
    [Test, Repeat(3), TestRailCase(5)]
    public void Passes_three_times() => Assert.Pass();

    /// <summary>No attribute of the reporter is on the row: its case is a property of the data.</summary>
    [TestCaseSource(nameof(Unsteady)), Retry(2)]
    public void A_row_passes_at_the_second_attempt(Row row) => Assert.That(++row.Attempts, Is.EqualTo(2));

    private static TestCaseData[] Unsteady() => [new TestCaseData(new Row(1)).WithTestRailCase(6)];

    private static Row[] Rows() => [new(1), new(2)];
}
