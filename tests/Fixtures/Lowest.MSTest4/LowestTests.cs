using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

[TestClass]
public class LowestTests
{
    [TestMethod, TestRailCase(1)]
    public void Passes() => Assert.IsTrue(true);

    [TestMethod, TestRailCase(2)]
    public void Fails() => Assert.Fail("as told");
}
