using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Verdicts;

[TestClass]
public sealed class IgnoredTests
{
    [TestMethod, Ignore, TestRailCase(12)]
    public void Without_a_reason()
    {
    }

    [TestMethod, Ignore("Assert.Inconclusive failed."), TestRailCase(13)]
    public void With_a_reason()
    {
    }

    [TestMethod, DataRow(1), DataRow(2, IgnoreMessage = "not this row"), TestRailCase(14)]
    public void One_row_of_two(int row)
    {
    }

    [TestMethod, OSCondition(ConditionMode.Exclude, OperatingSystems.Linux | OperatingSystems.OSX | OperatingSystems.Windows), TestRailCase(15)]
    public void On_no_system()
    {
    }
}

[TestClass, Ignore("a class that waits")]
public sealed class IgnoredClassTests
{
    [TestMethod, TestRailCase(16)]
    public void Test()
    {
    }
}
