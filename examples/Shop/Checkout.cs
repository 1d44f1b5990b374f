namespace Shop;

/// <summary>Turns a cart into a receipt.</summary>
public static class Checkout
{
    public static Receipt Pay(Cart cart, string country)
    {
        if (cart.Items == 0) throw new InvalidOperationException("There is nothing in the cart.");

        var shipping = Shipping.Of(cart);
        return new Receipt(cart.Lines, cart.Total, shipping, Vat.On(cart.Total + shipping, country));
    }
}
