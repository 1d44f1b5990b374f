namespace Shop;

/// <summary>A discount on a cart.</summary>
public abstract record Discount
{
    /// <summary>The amount deducted from the cart's price, in euro.</summary>
    public abstract decimal On(Cart cart);
}
