using TestRail.Reporter;

namespace Shop.MSTest;

[TestClass]
public sealed class OrderHistoryTests
{
    // Nobody has reported this bug yet. With "defects.push", the reporter opens its defect.
    [TestMethod, TestRailCase(38)]
    public void The_newest_order_comes_first()
    {
        var history = new OrderHistory();
        history.Add("2026-0001");
        history.Add("2026-0002");

        Assert.AreEqual("2026-0002", history.Orders[0]);
    }
}
