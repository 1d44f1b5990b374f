namespace TestRail.Client.Http;

/// <summary>One call of TestRail's API: its method, its ids, and whether it may change something.</summary>
internal sealed record Call(string Method, string Ids, bool IsWrite)
{
    private const string Prefix = "?/api/v2/";

    /// <summary>Whether success may be an empty answer: of what was deleted, copied or moved TestRail says nothing, unless it only counted.</summary>
    public bool AnswersNothing { get; private init; }

    public bool IsDownload => Method == "get_attachment";

    public bool IsBulk =>
        Method is "add_results" or "add_results_for_cases" || Method.StartsWith("add_attachment_to_", StringComparison.Ordinal);

    /// <summary>Reads the call out of a request's address. Filters are left aside: they may hold names and e-mail addresses.</summary>
    public static Call Of(HttpRequestMessage request)
    {
        var query = request.RequestUri!.Query;
        var rest = query.StartsWith(Prefix, StringComparison.Ordinal) ? query[Prefix.Length..] : query;
        var path = rest.Split('&')[0].Split('/', 2);
        return new Call(path[0], path.Length > 1 ? path[1] : "", request.Method != HttpMethod.Get)
        {
            AnswersNothing = IsSilent(path[0]) && !rest.Contains("&soft=1", StringComparison.Ordinal),
        };
    }

    private static bool IsSilent(string method) =>
        method is "copy_cases_to_section" or "move_cases_to_section" || method.StartsWith("delete_", StringComparison.Ordinal);

    public override string ToString() => Ids.Length == 0 ? Method : $"{Method}/{Ids}";
}
