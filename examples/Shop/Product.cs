namespace Shop;

/// <summary>Something the shop sells; the price is net, in euro.</summary>
public sealed record Product(string Sku, string Name, decimal Price, string Category, int Grams = 250);
