namespace Shop;

/// <summary>Value added tax by the country of delivery.</summary>
public static class Vat
{
    private static readonly Dictionary<string, decimal> Percents = new()
    {
        ["AT"] = 20,
        ["BE"] = 21,
        ["DE"] = 19,
        ["ES"] = 21,
        ["FR"] = 20,
        ["GR"] = 24,
        ["NL"] = 21,
    };

    public static decimal Percent(string country) =>
        Percents.TryGetValue(country, out var percent) ? percent : throw new ArgumentException($"We do not sell to {country}.");

    public static decimal On(decimal net, string country) =>
        Math.Round(net * Percent(country) / 100, 2, MidpointRounding.AwayFromZero);
}
