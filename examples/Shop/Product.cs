namespace Shop;

/// <summary>A product of the shop. The price is net, in euro.</summary>
public sealed record Product(string Sku, string Name, decimal Price, string Category, int Grams = 250);
