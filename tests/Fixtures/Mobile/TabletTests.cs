using NUnit.Framework;
using TestRail.Reporter;

namespace Mobile;

/// <summary>A suite that speaks for this class alone.</summary>
[TestRailSuite("iOS")]
public class TabletTests
{
    [Test, TestRailCase(49)]
    public void The_tablet_starts() => Assert.Pass();
}
