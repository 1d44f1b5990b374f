using NUnit.Framework;
using TestRail.Reporter;

namespace Mobile;

public class MobileTests
{
    [Test, TestRailCase(41)]
    public void The_robot_starts() => Assert.Pass();

    [Test, TestRailCase(42), TestRailCase(48)]
    public void The_screen_turns() => Assert.Fail("upside down");

    [Test, TestRailCase(47)]
    public void The_phone_starts() => Assert.Pass();
}
