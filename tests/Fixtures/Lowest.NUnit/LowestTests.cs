using NUnit.Framework;
using TestRail.Reporter;

public class LowestTests
{
    [Test, TestRailCase(1)]
    public void Passes() => Assert.That(true, Is.True);

    [Test, TestRailCase(2)]
    public void Fails() => Assert.Fail("as told");
}
