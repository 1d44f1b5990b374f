using System.Security.Cryptography;
using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// Texts that TestRail takes in a limited length: names of runs, plans, entries, milestones and configurations, references, defects and versions. It refuses
/// a longer one, and with it all that it is part of.
/// </summary>
internal static class LimitedText
{
    /// <summary>In characters.</summary>
    public const int Longest = 250;

    /// <summary>Enough for all the names of a project to differ.</summary>
    private const int HashLength = 8;

    private const string Mark = "…";

    /// <summary>
    /// The text, or where it is too long its beginning and its end around a hash of the whole: names that differ stay different, and every process shortens
    /// a name to the same.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;

        // Names are looked up without regard to case, so names that differ in case only have one hash.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant())))[..HashLength];
        var room = Longest - HashLength - (2 * Mark.Length);
        var (head, tail) = (room / 2, room - (room / 2));
        if (char.IsHighSurrogate(text[head - 1]))
            head--;
        if (char.IsLowSurrogate(text[^tail]))
            tail--;
        return string.Concat(text.AsSpan(0, head).TrimEnd(), Mark + hash + Mark, text.AsSpan(text.Length - tail).TrimStart());
    }
}
