using System.Diagnostics.CodeAnalysis;

namespace TestRail.Reporter.Contracts.Messages;

/// <summary>
/// Checks addresses for use as links. A <c>javascript:</c> address from a server or an environment variable would run in the reader's
/// session.
/// </summary>
internal static class WebLink
{
    /// <summary>True for an absolute <c>http</c> or <c>https</c> address.</summary>
    public static bool IsWeb([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Parses a web address; null when the text is not an absolute <c>http</c> or <c>https</c> address.</summary>
    public static Uri? Parse(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
}
