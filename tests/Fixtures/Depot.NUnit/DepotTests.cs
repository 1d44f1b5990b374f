using NUnit.Framework;
using TestRail.Reporter;

namespace Depot.NUnit;

public class DepotTests
{
    /// <summary>One test of each framework reports to this case.</summary>
    [Test, TestRailCase(1)]
    public void The_shared_case_passes() => Assert.Pass();

    [TestCase(1), TestCase(2), TestCase(3), TestRailCase(2)]
    public void Every_row_passes(int row) => Assert.That(row, Is.GreaterThan(0));

    [Test, Ignore("no scale in this depot"), TestRailCase(3)]
    public void Skipped_here_and_passed_in_MSTest() => Assert.Fail();

    [Test, TestRailCase(11)]
    public void A_case_of_NUnit_alone() => Assert.Pass();

    [Test]
    public void No_case_knows_this_test() => Assert.Pass();
}
