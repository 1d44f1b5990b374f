using System.Net.Http.Headers;
using System.Text;
using RestApi;

namespace TestRail.Client.Http;

/// <summary>The user and the API key. No other class has them. Every text about a call passes through <see cref="Redact"/>.</summary>
internal sealed class Credentials
{
    private readonly string _encoded;
    private readonly Redaction _redaction = new();

    public Credentials(string user, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user must not hold a colon: HTTP Basic takes what follows for the key.", nameof(user));

        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"));
        _redaction.Add(key);
        _redaction.AddHeader(_encoded);
    }

    public AuthenticationHeaderValue Header => new("Basic", _encoded);

    public string Redact(string text) => _redaction.Apply(text);
}
