using TestRail.Reporter;
using Xunit;

namespace Depot.XUnit;

public class DepotTests
{
    /// <summary>The case that a test of every framework reports to; this is the one that fails.</summary>
    [Fact, TestRailCase(1)]
    public void The_shared_case_fails() => Assert.True(Environment.GetEnvironmentVariable("DEPOT_MENDED") == "true", "one pallet is missing");

    [Fact(Skip = "no forklift in this depot"), TestRailCase(5)]
    public void Skipped() => Assert.Fail();

    [Fact, TestRailCase(12)]
    public void A_case_of_xUnit_v2_alone() => Assert.True(true);
}
