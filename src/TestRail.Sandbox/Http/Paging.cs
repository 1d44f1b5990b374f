namespace TestRail.Sandbox.Http;

/// <summary>Which part of a list is asked for: at most 250 of it at a time, which is also the default.</summary>
internal sealed record Paging(int Limit, int Offset)
{
    public const int Largest = 250;

    public static Paging Of(Query query)
    {
        var limit = Number(query, "limit") ?? Largest;
        if (limit < 1)
            throw RefusalException.BadRequest(Texts.TooSmall("limit", 1));
        if (limit > Largest)
            throw RefusalException.BadRequest(Texts.TooLarge("limit", Largest));
        return new Paging(limit, Number(query, "offset") ?? 0);
    }

    private static int? Number(Query query, string name)
    {
        if (query.Text(name) is not { } text)
            return null;
        return Natural.Read(text) is { } number and <= int.MaxValue ? (int)number : throw RefusalException.BadRequest(Texts.NotNatural(name));
    }
}
