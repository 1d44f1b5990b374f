using System.Globalization;

namespace TestRail.Sandbox.Http;

/// <summary>Which part of a list is asked for: at most 250 of it at a time, which is also the default.</summary>
internal sealed record Paging(int Limit, int Offset)
{
    public const int Largest = 250;

    public static Paging Of(Query query)
    {
        var limit = Natural(query, "limit") ?? Largest;
        if (limit < 1)
            throw RefusalException.BadRequest(Texts.TooSmall("limit", 1));
        if (limit > Largest)
            throw RefusalException.BadRequest(Texts.TooLarge("limit", Largest));
        return new Paging(limit, Natural(query, "offset") ?? 0);
    }

    private static int? Natural(Query query, string name) => query.Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw RefusalException.BadRequest(Texts.NotNatural(name)),
    };
}
