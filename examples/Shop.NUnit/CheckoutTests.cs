using NUnit.Framework;
using TestRail.Reporter;

namespace Shop.NUnit;

public class CheckoutTests
{
    // Each row of a data source can have its own case.
    private static IEnumerable<TestCaseData> Countries()
    {
        yield return new TestCaseData("DE", 19m).WithTestRailCase(11);
        yield return new TestCaseData("FR", 20m).WithTestRailCase(12);
        yield return new TestCaseData("GR", 24m).WithTestRailCase(13);
    }

    [TestCaseSource(nameof(Countries))]
    public void VAT_is_that_of_the_country_of_delivery(string country, decimal percent) =>
        Assert.That(Vat.On(100m, country), Is.EqualTo(percent));

    // The receipt is attached to the result in TestRail. The attribute sets a field of the result.
    [Test, TestRailCase(14), TestRailField("environment", "staging")]
    public void The_receipt_shows_every_line_and_the_total()
    {
        var cart = new Cart();
        cart.Add(Catalogue.Sample["TEA-02"], 2);
        cart.Add(Catalogue.Sample["CUP-01"], 4);

        var receipt = Checkout.Pay(cart, "DE");

        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "receipt.txt");
        File.WriteAllText(file, receipt.Print());
        TestContext.AddTestAttachment(file, "The receipt as the customer gets it");
        TestContext.Out.WriteLine(receipt.Print());

        Assert.That(receipt.Print(), Does.Contain("4 x Stoneware cup").And.Contain("62.95"));
    }

    // All rows report to one case: it gets one result, with a table of the rows.
    [TestCase(1), TestCase(2), TestCase(4)]
    [TestRailCase(15)]
    public void A_light_parcel_costs_the_same(int teas)
    {
        var cart = new Cart();
        cart.Add(Catalogue.Sample["TEA-01"], teas);

        Assert.That(Shipping.Of(cart), Is.EqualTo(3.90m));
    }

    // If the assumption is not met, NUnit reports the test as inconclusive: neither passed nor failed.
    [Test, TestRailCase(16)]
    public void Parcel_prices_are_those_of_the_carrier()
    {
        var list = Environment.GetEnvironmentVariable("CARRIER_PRICE_LIST");
        Assume.That(list, Is.Not.Null, "Set CARRIER_PRICE_LIST to the carrier's file to compare with.");

        Assert.That(File.ReadAllText(list!), Does.Contain("3.90"));
    }
}
