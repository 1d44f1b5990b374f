using System.Security.Cryptography;
using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// Shortens texts for fields of limited length: names of runs, plans, entries, milestones and configurations, references, defects and
/// versions. TestRail rejects the whole request when one text is too long.
/// </summary>
internal static class LimitedText
{
    /// <summary>The maximum length, in characters.</summary>
    public const int Longest = 250;

    /// <summary>In hex digits. Long enough to keep all names of a project distinct.</summary>
    private const int HashLength = 8;

    private const string Ellipsis = "…";

    /// <summary>
    /// Returns the text. A text that is too long becomes its beginning, a hash of the whole text and its end, so that different names stay
    /// different and every process shortens a name the same way.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;

        // Names are looked up without regard to case, so names that differ only in case must have the same hash.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant())))[..HashLength];
        var available = Longest - HashLength - (2 * Ellipsis.Length);
        var (head, tail) = (available / 2, available - (available / 2));
        if (char.IsHighSurrogate(text[head - 1]))
            head--;
        if (char.IsLowSurrogate(text[^tail]))
            tail--;
        return string.Concat(text.AsSpan(0, head).TrimEnd(), Ellipsis + hash + Ellipsis, text.AsSpan(text.Length - tail).TrimStart());
    }
}
