using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Axosoft.Client.Http;

/// <summary>Replaces the client's secrets in texts: as they are, URL-encoded, form-encoded and as JSON.</summary>
internal sealed class Redaction
{
    private readonly ConcurrentDictionary<string, bool> _texts = new(StringComparer.Ordinal);

    /// <summary>Adds a secret. A renewed token is added to the old one, because a late reply may repeat the old one.</summary>
    public void Add(string? secret)
    {
        if (string.IsNullOrWhiteSpace(secret))
            return;

        var json = JsonEncodedText.Encode(secret).ToString();
        foreach (var text in new[] { secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret), json })
            _texts.TryAdd(text, true);
    }

    /// <summary>Replaces each secret in the text. Longer ones are replaced first, so that no remainder of them stays.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _texts.Keys.OrderByDescending(secret => secret.Length))
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }
}
