namespace Axosoft.Client.Http;

/// <summary>A call of Axosoft's API: the HTTP method and the path below the API's version.</summary>
internal sealed record Call(string Method, string Path)
{
    private const string Token = "oauth2/token";

    public bool IsWrite => Method != "GET" && Path != Token;

    public bool IsTokenRequest => Path == Token;

    public bool IsDownload => Method == "GET" && Path.EndsWith("/data", StringComparison.Ordinal);

    /// <summary>Whether it sends a file.</summary>
    public bool IsUpload => Method == "POST" && Path.EndsWith("/attachments", StringComparison.Ordinal);

    /// <summary>Axosoft's documentation shows no body for the reply to a deletion.</summary>
    public bool MayHaveEmptyReply => Method == "DELETE";

    /// <summary>Parses a request's address. Omits the query, because a search may contain names and texts of tests.</summary>
    public static Call Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var start = path.LastIndexOf("/api/", StringComparison.Ordinal);
        var rest = start < 0 ? path.TrimStart('/') : path[(start + "/api/".Length)..];
        if (rest.Length > 1 && rest[0] == 'v' && char.IsAsciiDigit(rest[1]))
            rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return new Call(request.Method.Method, rest);
    }

    public override string ToString() => $"{Method} {Path}";
}
