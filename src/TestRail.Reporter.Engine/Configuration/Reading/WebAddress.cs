namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Web addresses as people copy them.</summary>
internal static class WebAddress
{
    /// <summary>Reads an absolute <c>http</c> or <c>https</c> address; what a browser's address line adds to it is refused.</summary>
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
