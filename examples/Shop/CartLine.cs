namespace Shop;

/// <summary>A product in the cart and how many of it.</summary>
public sealed record CartLine(Product Product, int Quantity)
{
    public decimal Total => Product.Price * Quantity;

    public int Grams => Product.Grams * Quantity;
}
