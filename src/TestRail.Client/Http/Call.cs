namespace TestRail.Client.Http;

/// <summary>A call of TestRail's API: the method, the ids, and whether it is a write.</summary>
internal sealed record Call(string Method, string Ids, bool IsWrite)
{
    private const string Prefix = "?/api/v2/";

    /// <summary>Set for a call whose method the client does not know, so a write may have an empty reply.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsRaw = new("TestRail.Client.IsRaw");

    private bool _isRaw;

    /// <summary>Whether a successful reply may be empty. TestRail answers deletions, copies and moves with an empty body, except with <c>soft=1</c>.</summary>
    public bool MayHaveEmptyReply { get; private init; }

    /// <summary>Whether the reply is a stream without a maximum size.</summary>
    public bool IsDownload => Method == "get_attachment" && !_isRaw;

    /// <summary>Whether the reply is text instead of JSON.</summary>
    public bool IsText => Method == "get_bdd" && !_isRaw;

    public bool IsBulk =>
        Method is "add_results" or "add_results_for_cases" or "add_bdd" or "update_bdd" || Method.StartsWith("add_attachment_to_", StringComparison.Ordinal);

    /// <summary>Parses a request's address. Omits filters, because they may contain names and e-mail addresses.</summary>
    public static Call Of(HttpRequestMessage request)
    {
        _ = request.Options.TryGetValue(IsRaw, out var isRaw);
        var query = request.RequestUri!.Query;
        var rest = query.StartsWith(Prefix, StringComparison.Ordinal) ? query[Prefix.Length..] : query;
        var path = rest.Split('&')[0].Split('/', 2);
        return new Call(path[0], path.Length > 1 ? path[1] : "", request.Method != HttpMethod.Get)
        {
            MayHaveEmptyReply = (HasEmptyReply(path[0]) && !rest.Contains("&soft=1", StringComparison.Ordinal))
                || (request.Method != HttpMethod.Get && isRaw),
            _isRaw = isRaw,
        };
    }

    private static bool HasEmptyReply(string method) =>
        method is "copy_cases_to_section" or "move_cases_to_section" || method.StartsWith("delete_", StringComparison.Ordinal);

    public override string ToString() => Ids.Length == 0 ? Method : $"{Method}/{Ids}";
}
