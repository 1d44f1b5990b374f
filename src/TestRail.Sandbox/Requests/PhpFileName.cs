using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Requests;

/// <summary>
/// The name of an uploaded file as PHP reads it: from <c>filename=</c> only, without folders. PHP knows neither <c>filename*=</c> nor the encoded words of
/// RFC 2047, so a client that sends them gets a name such as <c>=?utf-8?B?…?=</c>.
/// </summary>
internal static partial class PhpFileName
{
    /// <summary>The name; null if the header has none, and PHP receives no file.</summary>
    public static string? Of(string contentDisposition)
    {
        var match = Parameter().Match(contentDisposition);
        var name = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : match.Groups["bare"].Value;
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > 0 ? name : null;
    }

    [GeneratedRegex(@";\s*filename=(""(?<quoted>(\\""|[^""])*)""|(?<bare>[^;\s]+))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
