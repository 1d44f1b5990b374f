using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace MSTest3;

[TestClass]
public sealed class OlderTests
{
    public static IEnumerable<TestDataRow<int>> Rows =>
    [
        new TestDataRow<int>(1).WithTestRailCase(34),
        new TestDataRow<int>(2).WithTestRailCase(35),
    ];

    [TestMethod, TestRailCase(31), TestRailCase(32), TestRailDefect("SHOP-31"), TestRailField("environment", "staging")]
    public void Two_cases_fail_together() => Assert.Fail("as told");

    [TestMethod, TestRailCase(33), Ignore("not yet")]
    public void Ignored() => Assert.Fail();

    [TestMethod, DynamicData(nameof(Rows))]
    public void Rows_have_cases(int row) => Assert.IsTrue(row > 0);

    // MSTest's own [TestProperty] has the same effect as [TestRailCase].
    [TestMethod, TestProperty("TestRailCase", "C36")]
    public void A_plain_property_names_a_case() => Assert.AreEqual(36, 6 * 6);
}
