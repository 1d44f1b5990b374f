using NUnit.Framework;
using TestRail.Reporter;

namespace Rows;

/// <summary>Runs only if it is selected explicitly.</summary>
[Explicit]
public class ExplicitTests
{
    [Test, TestRailCase(3)]
    public void Nobody_asks_for_this_test() => Assert.Pass();
}
