using NUnit.Framework;
using TestRail.Reporter;

namespace Mobile;

/// <summary>The suite applies to this class only.</summary>
[TestRailSuite("iOS")]
public class TabletTests
{
    [Test, TestRailCase(49)]
    public void The_tablet_starts() => Assert.Pass();
}
