using TestRail.Reporter;

namespace Shop.MSTest;

[TestClass]
public sealed class CartTests(TestContext context)
{
    private readonly Cart _cart = new();

    // Each row of a data source can have its own case.
    public static IEnumerable<TestDataRow<(int Percent, decimal Saved)>> Percentages =>
    [
        new TestDataRow<(int, decimal)>((10, 0.90m)).WithTestRailCase(8),
        new TestDataRow<(int, decimal)>((50, 4.50m)).WithTestRailCase(9),
        new TestDataRow<(int, decimal)>((200, 9.00m)).WithTestRailCase(10),
    ];

    [TestMethod, DynamicData(nameof(Percentages))]
    public void A_discount_never_exceeds_the_cart(int percent, decimal saved)
    {
        _cart.Add(Catalogue.Sample["CUP-01"]);
        _cart.Apply(new PercentOff(percent));

        Assert.AreEqual(saved, _cart.Saved);
    }

    // The file is attached to the result in TestRail.
    [TestMethod, TestRailCase(2)]
    public void The_same_product_twice_is_one_line_of_two()
    {
        _cart.Add(Catalogue.Sample["CUP-01"]);
        _cart.Add(Catalogue.Sample["CUP-01"]);

        var file = Path.Combine(context.TestRunResultsDirectory!, "cart.csv");
        File.WriteAllLines(file, ["sku,quantity", .. _cart.Lines.Select(line => $"{line.Product.Sku},{line.Quantity}")]);
        context.AddResultFile(file);
        context.WriteLine($"{_cart.Items} pieces for {_cart.Total} euro");

        Assert.AreEqual(2, Assert.ContainsSingle(_cart.Lines).Quantity);
    }

    // The test runs, but is not reported to TestRail.
    [TestMethod, TestRailCase(1), TestRailIgnore("checks the examples' own shelf")]
    public void The_shelf_has_cups() => Assert.AreEqual("Tableware", Catalogue.Sample["CUP-01"].Category);
}
