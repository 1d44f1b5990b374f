using TestRail.Reporter;
using Xunit;

namespace Shop.XUnit;

public class ShippingTests
{
    private readonly Cart _cart = new();

    [Fact, TestRailCase(17), TestRailField("environment", "staging")]
    public void Shipping_is_free_from_fifty_euro()
    {
        _cart.Add(Catalogue.Sample["CUP-01"], 6);

        Assert.Equal(0m, Shipping.Of(_cart));
    }

    [Fact, TestRailCase(18)]
    public void A_heavy_parcel_costs_more()
    {
        _cart.Add(Catalogue.Sample["POT-01"]);

        Assert.Equal(5.90m, Shipping.Of(_cart));
    }

    // A test without a case is not reported.
    [Fact]
    public void An_empty_cart_is_not_shipped() => Assert.Equal(0m, Shipping.Of(_cart));
}
