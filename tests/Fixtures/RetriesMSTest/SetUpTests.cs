using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace RetriesMSTest;

[TestClass]
public sealed class SetUpTests
{
    [ClassInitialize]
    public static void Connect(TestContext _) => throw new InvalidOperationException("no database");

    [TestMethod, TestRailCase(4)]
    public void Never_runs()
    {
    }
}
