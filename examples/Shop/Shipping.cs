namespace Shop;

/// <summary>The shipping cost of a cart.</summary>
public static class Shipping
{
    public const decimal FreeFrom = 50m;

    public static decimal Of(Cart cart)
    {
        if (cart.Items == 0 || cart.Total >= FreeFrom) return 0m;

        var grams = cart.Lines.Sum(line => line.Grams);
        return grams <= 1000 ? 3.90m : grams <= 5000 ? 5.90m : 9.90m;
    }
}
