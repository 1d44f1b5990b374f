using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Platform.Attempts;

[TestClass]
public sealed class AttemptTests
{
    [TestMethod, TestRailCase(1)]
    public void Passes()
    {
    }

    [TestMethod, TestRailCase(2)]
    public void Passes_at_the_second_attempt() => Assert.AreEqual(2, AttemptsHook.Number);

    [TestMethod, TestRailCase(3)]
    public void Never_passes() => Assert.Fail("as told");
}
