using System.Net;

namespace TestRail.Sandbox.Requests;

/// <summary>
/// The part of the URL after the first <c>?</c>: <c>/api/v2/get_cases/1&amp;suite_id=2</c>. TestRail puts the path and the filters there,
/// so a second <c>?</c> is part of the preceding id.
/// </summary>
internal sealed record Query(IReadOnlyList<string> Path, IReadOnlyList<Filter> Filters)
{
    private const string Prefix = "/api/v2/";

    public bool IsApi { get; private init; }

    public string Method => IsApi && Path.Count > 0 ? Path[0] : "";

    public static Query Parse(string queryString)
    {
        var pieces = queryString.TrimStart('?').Split('&');
        // Some clients treat the path as a parameter's name: they escape its slashes and append "=".
        var path = WebUtility.UrlDecode(pieces[0].TrimEnd('='));
        var isApi = path.StartsWith(Prefix, StringComparison.Ordinal);
        var segments = (isApi ? path[Prefix.Length..] : path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new Query(segments, [.. pieces.Skip(1).Where(piece => piece.Length > 0).Select(ParseFilter)]) { IsApi = isApi };
    }

    /// <summary>A filter's value. PHP keeps the last one of several.</summary>
    public string? Text(string name) => Filters.LastOrDefault(filter => filter.Name == name)?.Value;

    public long[]? Ids(string name) => Text(name)?.Split(',').Select(value => Number(name, value)).ToArray();

    public long? Id(string name) => Text(name) is { } value ? Number(name, value) : null;

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "1" => true,
        "0" => false,
        _ => throw RefusalException.BadRequest(Texts.NotValid(name, "boolean")),
    };

    public long? Time(string name) =>
        Text(name) is { } value ? Natural.Read(value) ?? throw RefusalException.BadRequest(Texts.NotValid(name, "timestamp")) : null;

    /// <summary>Throws for characters that TestRail rejects.</summary>
    public void RequireCleanFilters()
    {
        if (Filters.FirstOrDefault(filter => filter.Value.Contains('"', StringComparison.Ordinal)) is { } filter)
            throw RefusalException.BadRequest(Texts.InvalidCharacters(filter.Name, '"'));
    }

    private static long Number(string name, string value) =>
        Natural.Read(value) ?? throw RefusalException.BadRequest(Texts.NotAnId(name));

    private static Filter ParseFilter(string piece)
    {
        var cut = piece.IndexOf('=', StringComparison.Ordinal);
        return cut < 0
            ? new Filter(WebUtility.UrlDecode(piece), "", piece)
            : new Filter(WebUtility.UrlDecode(piece[..cut]), WebUtility.UrlDecode(piece[(cut + 1)..]), piece);
    }
}
