using NUnit.Framework;
using TestRail.Reporter;

namespace Shop.NUnit;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class CartTests
{
    private static readonly Product Tea = Catalogue.Sample["TEA-01"];
    private static readonly Product Beans = Catalogue.Sample["COF-01"];

    private readonly Cart _cart = new();

    [Test, TestRailCase(1)]
    public void A_new_cart_costs_nothing() => Assert.That(_cart.Total, Is.Zero);

    // A test can cover two cases: both get its result.
    [Test, TestRailCase(2), TestRailCase(3)]
    public void The_same_product_twice_is_one_line_of_two()
    {
        _cart.Add(Tea);
        _cart.Add(Tea);

        Assert.That(_cart.Lines, Is.EqualTo(new[] { new CartLine(Tea, 2) }));
    }

    // Each row reports to its own case.
    [TestRailTestCase(4, 2, 9.80)]
    [TestRailTestCase(5, 3, 9.80)]
    [TestRailTestCase(6, 7, 24.50)]
    public void Three_for_two(int quantity, decimal total)
    {
        _cart.Add(Tea, quantity);
        _cart.Apply(new ThreeForTwo(Tea.Sku));

        Assert.That(_cart.Total, Is.EqualTo(total));
    }

    // Known bug: Math.Round rounds 1.245 to the even digit, 1.24. The test fails until SHOP-7 is fixed.
    [Test, TestRailCase(7), TestRailDefect("SHOP-7")]
    public void A_discount_rounds_half_a_cent_up()
    {
        _cart.Add(Beans);
        _cart.Apply(new PercentOff(10));

        Assert.That(_cart.Saved, Is.EqualTo(1.25m), "10 % of 12.45 is 1.245");
    }

    [Test, TestRailCase(8), Ignore("Gift cards come with the next release.")]
    public void A_gift_card_pays_a_part_of_the_cart() => Assert.Fail();

    // The test runs, but is not reported to TestRail.
    [Test, TestRailCase(9), TestRailIgnore("checks the examples' own shelf")]
    public void The_shelf_has_tea() => Assert.That(Tea.Category, Is.EqualTo("Tea"));

    // A test without a case is not reported.
    [Test]
    public void Nothing_can_be_added_zero_times() => Assert.That(() => _cart.Add(Tea, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
