namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Parses web addresses.</summary>
internal static class WebAddress
{
    /// <summary>
    /// Parses an absolute <c>http</c> or <c>https</c> address; null for addresses copied from a browser with a query, fragment or
    /// <c>index.php</c>.
    /// </summary>
    public static Uri? Parse(string text, bool withUser)
    {
        var trimmed = text.Trim();
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && (withUser || address.UserInfo.Length == 0)
            && !trimmed.Contains('?') && !trimmed.Contains('#')
            && !address.AbsolutePath.Contains("index.php", StringComparison.OrdinalIgnoreCase)
            ? new Uri(trimmed.TrimEnd('/'))
            : null;
    }
}
