namespace Shop;

/// <summary>The orders of a customer.</summary>
public sealed class OrderHistory
{
    private readonly List<string> _orders = [];

    public IReadOnlyList<string> Orders => _orders;

    public void Add(string number) => _orders.Add(number);
}
