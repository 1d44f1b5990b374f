using TestRail.Reporter;
using Xunit;

namespace Depot.XUnit.V3;

public class DepotTests
{
    /// <summary>One test of each framework reports to this case.</summary>
    [Fact, TestRailCase(1)]
    public void The_shared_case_passes() => Assert.True(true);

    [Theory, InlineData(1), InlineData(2), InlineData(3), TestRailCase(6)]
    public void The_second_of_three_rows_fails(int row) => Assert.True(row != 2 || Environment.GetEnvironmentVariable("DEPOT_MENDED") == "true");

    [Fact, TestRailCase(13)]
    public void A_case_of_xUnit_v3_alone() => Assert.True(true);
}
