using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace RestApi;

/// <summary>
/// Replaces a client's secrets in texts. A server may repeat what it was sent: as it is, URL-encoded in an address, in JSON or in HTML.
/// </summary>
internal sealed class Redaction
{
    private const string Mask = "***";

    private readonly object _gate = new();

    /// <summary>Longest first, so that no remainder of a longer text stays.</summary>
    private volatile string[] _texts = [];

    /// <summary>Adds a secret. A renewed token is added to the old one, because a late reply may repeat the old one.</summary>
    public void Add(string? secret)
    {
        if (!string.IsNullOrWhiteSpace(secret))
            Add(FormsOf(secret));
    }

    /// <summary>Adds the value of the header of basic authentication, with and without its padding, and with the alphabet for URLs.</summary>
    public void AddHeader(string base64)
    {
        var bare = base64.TrimEnd('=');
        Add(FormsOf(base64).Concat(FormsOf(bare)).Append(bare.Replace('+', '-').Replace('/', '_')));
    }

    /// <summary>Replaces each secret in the text. Apply it before a text is cut, because half a secret is not recognised.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _texts)
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }

    private void Add(IEnumerable<string> texts)
    {
        lock (_gate)
            _texts = [.. _texts.Concat(texts).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        var (html, json) = (WebUtility.HtmlEncode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret));
        string[] written =
        [
            secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), html, JavaScriptEncoder.Default.Encode(secret), json, AsciiOf(json),
            // PHP writes an apostrophe with three digits.
            html.Replace("&#39;", "&#039;", StringComparison.Ordinal),
        ];
        // TestRail is written in PHP, which escapes slashes in JSON.
        return written.Concat(written.Select(form => form.Replace("/", "\\/", StringComparison.Ordinal))).SelectMany(form => new[] { form, LowerHex(form) });
    }

    /// <summary>PHP escapes all letters outside of ASCII in JSON, and no others that need no escape.</summary>
    private static string AsciiOf(string json)
    {
        var ascii = new StringBuilder();
        foreach (var letter in json)
            ascii.Append(char.IsAscii(letter) ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"));
        return ascii.ToString();
    }

    /// <summary>Converts the hex digits of <c>%2F</c> and <c>\u002F</c> to lower case.</summary>
    private static string LowerHex(string text)
    {
        var lower = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var digits = text[i] == '%' ? 1 : text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'u' ? 2 : 0;
            var end = digits == 0 ? i : Math.Min(text.Length, i + (digits * 3));
            for (var at = i + digits; at < end; at++)
                lower[at] = char.ToLowerInvariant(text[at]);
        }

        return lower.ToString();
    }
}
