using System.Diagnostics.CodeAnalysis;

namespace TestRail.Reporter.Contracts.Messages;

/// <summary>Addresses that a page may link to. A server or an environment that says <c>javascript:</c> would run it in the reader's session.</summary>
internal static class WebLink
{
    /// <summary>True for an absolute <c>http</c> or <c>https</c> address.</summary>
    public static bool IsWeb([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The address that a text is; null when it is none of the web.</summary>
    public static Uri? Parse(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
}
