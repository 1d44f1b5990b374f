using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// The fingerprint of a failure, which is stored with its defect. The title has the defect's own, the description those of all tests that it
/// lists.
/// </summary>
internal static partial class DefectMarker
{
    /// <summary>The beginning of all fingerprints.</summary>
    public const string Prefix = "trx:";

    /// <summary>In hex digits.</summary>
    private const int Length = 16;

    /// <summary>The fingerprint of a failure that these texts identify.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        // A separator that does not occur in the texts, so that the parts cannot run together.
        var text = string.Join('\u001f', parts.ToArray().Select(part => part?.Replace('\u001f', ' ')));
        return Prefix + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length].ToLowerInvariant();
    }

    /// <summary>The fingerprints in a text.</summary>
    public static IEnumerable<string> In(string? text) => text is null ? [] : Markers().Matches(text).Select(match => match.Value);

    /// <summary>A text of a test in which nothing looks like a fingerprint. Otherwise a test's message could claim the defects of other tests.</summary>
    public static string Without(string text) => text.Replace(Prefix, "trx :", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("trx:[0-9a-f]{16}(?![0-9a-f])", RegexOptions.None, 1000)]
    private static partial Regex Markers();
}
