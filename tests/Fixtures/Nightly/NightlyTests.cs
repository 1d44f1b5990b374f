using NUnit.Framework;
using TestRail.Reporter;

namespace Nightly;

public class NightlyTests
{
    [Test, TestRailCase(12), TestRailCase(14)]
    public void The_night_is_quiet() => Assert.Pass();
}
