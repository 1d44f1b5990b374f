using System.Globalization;
using System.Web;

namespace Axosoft.Client.Tests.Wire;

/// <summary>
/// Axosoft's tokens and items, written from the vendor's documentation: a token for a correct form, 401 for another token, and a list of the
/// items that were stored.
/// </summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _stored = [];
    private readonly WireServer _server;
    private string? _valid;

    public TokenServer() => _server = new WireServer(Answer);

    public string Url => _server.Url;

    /// <summary>The number of tokens that were given.</summary>
    public int Given { get; private set; }

    /// <summary>The number of requests for a token.</summary>
    public int Asked { get; private set; }

    /// <summary>The bodies of the items that were stored.</summary>
    public IReadOnlyList<string> Stored
    {
        get
        {
            lock (_lock)
                return [.. _stored];
        }
    }

    public IReadOnlyList<WireRequest> Requests => _server.Requests;

    public string? Token => _valid;

    /// <summary>Makes the current token invalid, as Axosoft does after 30 days.</summary>
    public void Expire()
    {
        lock (_lock)
            _valid = null;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private WireReply Answer(WireRequest request)
    {
        lock (_lock)
        {
            if (request.Line.Contains("/oauth2/token", StringComparison.Ordinal))
                return GiveToken(request);
            if (request.Header("Authorization") != $"Bearer {_valid}" || _valid is null)
                return WireReply.Json("""{"error":"invalid_token","error_description":"The token is not valid."}""", 401);
            if (request.Line.StartsWith("POST", StringComparison.Ordinal))
                _stored.Add(request.Text);
            return WireReply.Json("""{"data":{"id":7,"name":"An item"}}""", request.Line.StartsWith("POST", StringComparison.Ordinal) ? 201 : 200);
        }
    }

    private WireReply GiveToken(WireRequest request)
    {
        Asked++;
        var form = HttpUtility.ParseQueryString(request.Text);
        var isCorrect = request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true
            && (form["grant_type"], form["username"], form["password"], form["client_id"], form["client_secret"], form["scope"])
            == ("password", "ci", Clients.Password, "c1", Clients.Secret, "read write");
        if (!isCorrect)
            return WireReply.Json("""{"error":"invalid_grant","error_description":"The user name or password is wrong."}""", 400);

        Given++;
        _valid = string.Create(CultureInfo.InvariantCulture, $"token-{Given}");
        return WireReply.Json($$$"""{"access_token":"{{{_valid}}}","token_type":"bearer","data":{"id":1,"first_name":"C","last_name":"I","email":"ci@acme.com"}}""");
    }
}
