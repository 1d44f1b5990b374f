namespace Axosoft.Client.Http;

/// <summary>What a token is requested with: API key, user and password. Only this class and <see cref="TokenSource"/> have them.</summary>
internal sealed class TokenGrant
{
    private readonly KeyValuePair<string, string>[] _form;

    private TokenGrant(KeyValuePair<string, string>[] form) => _form = form;

    /// <summary>Creates the grant; null if the options have a token instead.</summary>
    /// <exception cref="ArgumentException">The options have neither a token nor all four values.</exception>
    public static TokenGrant? From(AxosoftClientOptions options)
    {
        if (options.AccessToken is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(options.AccessToken);
            return null;
        }

        foreach (var (name, value) in new[] { (nameof(options.ClientId), options.ClientId), (nameof(options.ClientSecret), options.ClientSecret), (nameof(options.User), options.User), (nameof(options.Password), options.Password) })
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException($"{name} is missing. Set ClientId, ClientSecret, User and Password, or set AccessToken.", nameof(options));
        }

        return new TokenGrant(
        [
            new("grant_type", "password"),
            new("username", options.User!),
            new("password", options.Password!),
            new("client_id", options.ClientId!),
            new("client_secret", options.ClientSecret!),
            new("scope", "read write"),
        ]);
    }

    /// <summary>The request for a token. The values are in its body, because web servers log addresses.</summary>
    public HttpRequestMessage Request(Uri site) =>
        new(HttpMethod.Post, new Uri(site, "api/oauth2/token")) { Content = new FormUrlEncodedContent(_form) };
}
