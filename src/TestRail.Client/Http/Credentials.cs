using System.Net.Http.Headers;
using System.Text;

namespace TestRail.Client.Http;

/// <summary>The user and the API key. No other class has them. Every text about a call passes through <see cref="Redact"/>.</summary>
internal sealed class Credentials
{
    private readonly string _key;
    private readonly string _encoded;

    public Credentials(string user, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user must not hold a colon: HTTP Basic takes what follows for the key.", nameof(user));

        _key = key;
        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"));
    }

    public AuthenticationHeaderValue Header => new("Basic", _encoded);

    public string Redact(string text) =>
        text.Replace(_encoded, "***", StringComparison.Ordinal).Replace(_key, "***", StringComparison.Ordinal);
}
