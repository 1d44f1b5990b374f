using System.Net.Http.Headers;
using System.Text;
using RestApi;

namespace TestRail.Client.Http;

/// <summary>The user and the API key. No other class has them. Every text about a call passes through <see cref="Redact"/>.</summary>
internal sealed class Credentials
{
    private readonly string _encoded;

    /// <summary>Created with the first failure. Most sessions have none, and encoders take time at the start of a process.</summary>
    private readonly Lazy<Redaction> _redaction;

    public Credentials(string user, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user must not hold a colon: HTTP Basic takes what follows for the key.", nameof(user));

        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"));
        _redaction = new(() => RedactionOf(key, _encoded));
    }

    public AuthenticationHeaderValue Header => new("Basic", _encoded);

    public string Redact(string text) => _redaction.Value.Apply(text);

    private static Redaction RedactionOf(string key, string encoded)
    {
        var redaction = new Redaction();
        redaction.Add(key);
        redaction.AddHeader(encoded);
        return redaction;
    }
}
