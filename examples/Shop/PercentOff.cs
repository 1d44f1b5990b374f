namespace Shop;

/// <summary>A part of the whole cart.</summary>
public sealed record PercentOff(decimal Percent) : Discount
{
    public override decimal On(Cart cart) => Math.Round(cart.Subtotal * Percent / 100, 2);
}
