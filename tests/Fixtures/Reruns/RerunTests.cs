using NUnit.Framework;
using TestRail.Reporter;

namespace Reruns;

/// <summary>One case with 300 rows; rows 17 to 300 fail. With COLLAPSE=true, the process crashes at the first of these rows.</summary>
public class RerunTests
{
    private const int Good = 16;

    [TestCaseSource(nameof(Numbers)), TestRailCase(2)]
    public void A_row(int number)
    {
        if (number > Good && Environment.GetEnvironmentVariable("COLLAPSE") == "true")
        {
            // Gives the earlier results time to reach the runner.
            Thread.Sleep(3000);
            Environment.FailFast("The roof came down.");
        }

        Assert.That(number, Is.LessThanOrEqualTo(Good));
    }

    [Test, TestRailCase(1)]
    public void A_single_test() => Assert.Pass();

    [Test, Order(1), TestRailCase(3), Category("Fast")]
    public void A_fast_test_fails() => Assert.Fail("too fast");

    [Test, TestRailCase(3), Category("Slow")]
    public void A_slow_test_passes() => Assert.Pass();

    private static IEnumerable<int> Numbers() => Enumerable.Range(1, 300);
}
