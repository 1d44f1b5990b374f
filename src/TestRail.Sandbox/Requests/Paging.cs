namespace TestRail.Sandbox.Requests;

/// <summary>A page of a list. The maximum and default page size is 250.</summary>
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
