namespace Shop;

/// <summary>The products that the shop sells.</summary>
public sealed class Catalogue(params IReadOnlyList<Product> products)
{
    /// <summary>The products used by the examples' tests.</summary>
    public static Catalogue Sample { get; } = new(
        new Product("TEA-01", "Green tea", 4.90m, "Tea"),
        new Product("TEA-02", "Earl Grey", 5.50m, "Tea"),
        new Product("COF-01", "Café crème beans", 12.45m, "Coffee", Grams: 1000),
        new Product("CUP-01", "Stoneware cup", 9.00m, "Tableware", Grams: 350),
        new Product("POT-01", "Cast iron teapot", 39.00m, "Tableware", Grams: 1800));

    public Product this[string sku] => products.Single(product => product.Sku == sku);

    public IReadOnlyList<Product> Search(string words) =>
    [
        .. products.Where(product => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => product.Name.Contains(word, StringComparison.OrdinalIgnoreCase))),
    ];

    public IReadOnlyList<Product> In(string category) => [.. products.Where(product => product.Category == category)];

    public IReadOnlyList<Product> UpTo(decimal price) => [.. products.Where(p => p.Price <= price).OrderBy(p => p.Price)];
}
