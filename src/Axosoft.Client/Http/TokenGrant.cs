namespace Axosoft.Client.Http;

/// <summary>What a token is requested with: API key, user and password. Only this class and <see cref="TokenSource"/> have them.</summary>
internal sealed class TokenGrant
{
    private readonly KeyValuePair<string, string>[] _form;

    public TokenGrant(string clientId, string clientSecret, string user, string password) =>
        _form =
        [
            new("grant_type", "password"),
            new("username", user),
            new("password", password),
            new("client_id", clientId),
            new("client_secret", clientSecret),
            new("scope", "read write"),
        ];

    /// <summary>The request for a token. The values are in its body, because web servers log addresses.</summary>
    public HttpRequestMessage Request(Uri site) =>
        new(HttpMethod.Post, new Uri(site, "api/oauth2/token")) { Content = new FormUrlEncodedContent(_form) };
}
