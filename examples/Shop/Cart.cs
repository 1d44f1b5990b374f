namespace Shop;

/// <summary>The products that a customer is about to buy.</summary>
public sealed class Cart
{
    private readonly List<CartLine> _lines = [];
    private readonly List<Discount> _discounts = [];

    public IReadOnlyList<CartLine> Lines => _lines;

    public int Items => _lines.Sum(line => line.Quantity);

    public decimal Subtotal => _lines.Sum(line => line.Total);

    public decimal Saved => Math.Min(Subtotal, _discounts.Sum(discount => discount.On(this)));

    public decimal Total => Subtotal - Saved;

    public void Add(Product product, int quantity = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);

        var at = _lines.FindIndex(line => line.Product.Sku == product.Sku);
        if (at < 0) _lines.Add(new CartLine(product, quantity));
        else _lines[at] = _lines[at] with { Quantity = _lines[at].Quantity + quantity };
    }

    public void Remove(string sku) => _lines.RemoveAll(line => line.Product.Sku == sku);

    public void Apply(Discount discount) => _discounts.Add(discount);
}
