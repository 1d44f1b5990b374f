namespace Shop;

/// <summary>Every third piece of one product is free.</summary>
public sealed record ThreeForTwo(string Sku) : Discount
{
    public override decimal On(Cart cart) =>
        cart.Lines.Where(line => line.Product.Sku == Sku).Sum(line => line.Quantity / 3 * line.Product.Price);
}
