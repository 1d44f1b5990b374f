using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Depot.MSTest;

[TestClass]
public sealed class DepotTests
{
    /// <summary>One test of each framework reports to this case.</summary>
    [TestMethod, TestRailCase(1)]
    public void The_shared_case_passes()
    {
    }

    [TestMethod, DataRow(1), DataRow(2), TestRailCase(2)]
    public void Every_row_passes(int row) => Assert.IsGreaterThan(0, row);

    [TestMethod, TestRailCase(3)]
    public void Passed_here_and_skipped_in_NUnit()
    {
    }

    [TestMethod, TestRailCase(7)]
    public void Fails_on_the_older_framework()
    {
#if !NET10_0_OR_GREATER
        Assert.AreEqual("true", Environment.GetEnvironmentVariable("DEPOT_MENDED"), "too old");
#endif
    }
}
