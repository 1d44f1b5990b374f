namespace Shop;

/// <summary>A reason to pay less.</summary>
public abstract record Discount
{
    /// <summary>How much it takes off the cart, in euro.</summary>
    public abstract decimal On(Cart cart);
}
