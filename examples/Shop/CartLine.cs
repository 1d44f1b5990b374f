namespace Shop;

/// <summary>A product in the cart and its quantity.</summary>
public sealed record CartLine(Product Product, int Quantity)
{
    public decimal Total => Product.Price * Quantity;

    public int Grams => Product.Grams * Quantity;
}
