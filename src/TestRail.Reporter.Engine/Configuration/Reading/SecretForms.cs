using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The encodings in which a secret may appear: plain, in URLs, in JSON, in HTML and in the Authorization header.</summary>
internal static class SecretForms
{
    /// <summary>The encodings of a secret.</summary>
    public static IEnumerable<string> Of(string secret)
    {
        string[] written =
        [
            secret, secret.ReplaceLineEndings("\n"), secret.ReplaceLineEndings("\r\n"),
            Uri.EscapeDataString(secret), InForm(secret), InHtml(secret),
            JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        ];
        // TestRail is written in PHP, which escapes slashes in JSON.
        return written.Concat(written.Select(form => form.Replace("/", "\\/", StringComparison.Ordinal))).SelectMany(form => new[] { form, LowerHex(form) }).Distinct();
    }

    /// <summary>
    /// The encodings of a user name and secret in the header of basic authentication, with and without the padding, which is often removed.
    /// </summary>
    public static IEnumerable<string> Of(string user, string secret)
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"));
        var bare = header.TrimEnd('=');
        return Of(header).Concat(Of(bare)).Append(bare.Replace('+', '-').Replace('/', '_')).Distinct();
    }

    /// <summary>Encodes text as an HTML form does.</summary>
    private static string InForm(string text)
    {
        var form = new StringBuilder(Uri.EscapeDataString(text)).Replace("%20", "+");
        foreach (var kept in "!()*")
            form.Replace(Uri.HexEscape(kept), kept.ToString());
        return form.ToString();
    }

    private static string InHtml(string text)
    {
        var html = new StringBuilder();
        foreach (var letter in text)
        {
            html.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' or (>= '\u00A0' and <= '\u00FF') => string.Create(CultureInfo.InvariantCulture, $"&#{(int)letter};"),
                _ => letter.ToString(),
            });
        }

        return html.ToString();
    }

    /// <summary>Converts the hex digits of <c>%2F</c> and <c>\u002F</c> to lower case.</summary>
    private static string LowerHex(string text)
    {
        var lower = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var digits = text[i] == '%' ? 1 : text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'u' ? 2 : 0;
            var end = digits == 0 ? i : Math.Min(text.Length, i + digits + (digits * 2));
            for (var at = i + digits; at < end; at++)
                lower[at] = char.ToLowerInvariant(text[at]);
        }

        return lower.ToString();
    }
}
