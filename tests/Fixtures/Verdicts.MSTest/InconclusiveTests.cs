using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Verdicts;

[TestClass]
public sealed class InconclusiveTests
{
    [TestMethod, TestRailCase(1)]
    public void Says_nothing_more() => Assert.Inconclusive();

    [TestMethod, TestRailCase(2)]
    public async Task Says_why()
    {
        await Task.Yield();
        Assert.Inconclusive("the bank did not answer");
    }

    [TestMethod, TestRailCase(3)]
    public void Throws() => throw new AssertInconclusiveException("thrown");

    [TestMethod, DataRow(1), DataRow(2), TestRailCase(4)]
    public void One_row_of_two(int row)
    {
        if (row == 2)
            Assert.Inconclusive("the second row");
    }

    [TestMethod, TestRailCase(11)]
    public void Another_assertion() => throw new UnfinishedException();

    private sealed class UnfinishedException() : UnitTestAssertException("as told");
}

[TestClass]
public sealed class InconclusiveConstructorTests
{
    public InconclusiveConstructorTests() => Assert.Inconclusive("in the constructor");

    [TestMethod, TestRailCase(5)]
    public void Test()
    {
    }
}

[TestClass]
public sealed class InconclusiveInitializeTests
{
    [TestInitialize]
    public void Begin() => Assert.Inconclusive("in TestInitialize");

    [TestMethod, TestRailCase(6)]
    public void Test()
    {
    }
}

[TestClass]
public sealed class InconclusiveClassTests
{
    [ClassInitialize]
    public static void Open(TestContext _) => Assert.Inconclusive("in ClassInitialize");

    [TestMethod, TestRailCase(7)]
    public void Test()
    {
    }
}

[TestClass]
public sealed class TwiceInconclusiveTests
{
    [TestCleanup]
    public void End() => Assert.Inconclusive("in TestCleanup");

    [TestMethod, TestRailCase(8)]
    public void Test() => Assert.Inconclusive("in the test");
}
