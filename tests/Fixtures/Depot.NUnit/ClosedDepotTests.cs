using NUnit.Framework;
using TestRail.Reporter;

namespace Depot.NUnit;

public class ClosedDepotTests
{
    [OneTimeSetUp]
    public void Open() => throw new InvalidOperationException("the key is lost");

    [Test, TestRailCase(4)]
    public void Never_runs() => Assert.Pass();
}
