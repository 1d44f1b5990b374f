using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace RetriesMSTest;

[TestClass]
public sealed class RetryTests
{
    private static int s_attempts;

    /// <summary>The output of each attempt begins with half a line.</summary>
    public RetryTests() => Console.Write("preparing...");

    public static IEnumerable<object[]> Rows => [[new Row(1)], [new Row(2)]];

    [TestMethod, Retry(2), TestRailCase(1)]
    public void Passes_at_the_third_attempt() => Assert.AreEqual(3, ++s_attempts);

    [TestMethod, Retry(1), TestRailCase(2)]
    public void Never_passes() => Assert.Fail("as told");

    /// <summary>Row does not override ToString, so both rows have the same name.</summary>
    [TestMethod, DynamicData(nameof(Rows)), TestRailCase(3)]
    public void The_first_of_two_rows_that_read_alike_fails(Row row) => Assert.AreEqual(2, row.Number);
}
