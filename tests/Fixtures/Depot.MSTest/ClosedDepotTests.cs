using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Depot.MSTest;

[TestClass]
public sealed class ClosedDepotTests
{
    [ClassInitialize]
    public static void Open(TestContext _) => throw new InvalidOperationException("the key is lost");

    [TestMethod, TestRailCase(8)]
    public void Never_runs()
    {
    }
}
