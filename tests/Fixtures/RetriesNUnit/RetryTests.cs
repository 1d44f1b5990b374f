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

    /// <summary>Row does not override ToString, so both rows have the same name.</summary>
    [TestCaseSource(nameof(Rows)), TestRailCase(3)]
    public void The_first_of_two_rows_that_read_alike_fails(Row row) => Assert.That(row.Number, Is.EqualTo(2));

    /// <summary>Every round passes, so no round is a retry.</summary>
    [Test, Repeat(3), TestRailCase(5)]
    public void Passes_three_times() => Assert.Pass();

    /// <summary>The test has no attribute of the reporter. The case is a property of the row's test data.</summary>
    [TestCaseSource(nameof(Unsteady)), Retry(2)]
    public void A_row_passes_at_the_second_attempt(Row row) => Assert.That(++row.Attempts, Is.EqualTo(2));

    private static TestCaseData[] Unsteady() => [new TestCaseData(new Row(1)).WithTestRailCase(6)];

    private static Row[] Rows() => [new(1), new(2)];
}
