namespace Shop;

/// <summary>The products bought and their prices.</summary>
public sealed record Receipt(IReadOnlyList<CartLine> Lines, decimal Net, decimal Shipping, decimal Vat)
{
    public decimal Total => Net + Shipping + Vat;

    public string Print() => string.Join(Environment.NewLine,
    [
        .. Lines.Select(line => FormattableString.Invariant($"{line.Quantity,3} x {line.Product.Name,-24}{line.Total,10:0.00}")),
        FormattableString.Invariant($"{"Shipping",-30}{Shipping,10:0.00}"),
        FormattableString.Invariant($"{"VAT",-30}{Vat,10:0.00}"),
        FormattableString.Invariant($"{"Total",-30}{Total,10:0.00}"),
    ]);
}
