namespace Shop;

/// <summary>A percentage off the whole cart.</summary>
public sealed record PercentOff(decimal Percent) : Discount
{
    public override decimal On(Cart cart) => Math.Round(cart.Subtotal * Percent / 100, 2);
}
