using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>Texts with placeholders in braces, such as <c>{project} {branch} #{build}</c>. Doubled braces produce literal braces.</summary>
internal static class Placeholders
{
    /// <summary>All known placeholders.</summary>
    public static readonly IReadOnlyList<string> Names = ["project", "suite", "branch", "build", "commit", "ciUrl", "version", "date"];

    /// <summary>Returns the placeholders in a text that are not among the known ones.</summary>
    public static IReadOnlyList<string> Unknown(string text, IReadOnlyList<string> known)
    {
        var unknown = new List<string>();
        Walk(text, static _ => { }, name =>
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                unknown.Add(name);
        });
        return unknown;
    }

    /// <summary>True when the text contains the placeholder.</summary>
    public static bool Has(string text, string name)
    {
        var found = false;
        Walk(text, static _ => { }, placeholder => found |= placeholder.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found;
    }

    /// <summary>
    /// Replaces the placeholders with their values. A placeholder without a value also removes a space or <c>#</c> before it. The <c>#</c>
    /// is also removed before a value with spaces, such as a time used as the build number.
    /// </summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string?> values)
    {
        var expanded = new StringBuilder();
        Walk(text, piece => expanded.Append(piece), name =>
        {
            var value = values.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
            if (expanded is [.., '#'] && (value.Length == 0 || value.Contains(' ')))
                expanded.Length--;
            if (value.Length == 0 && expanded is [.., ' '])
                expanded.Length--;
            expanded.Append(value);
        });
        return expanded.ToString().Trim();
    }

    private static void Walk(string text, Action<string> piece, Action<string> placeholder)
    {
        var i = 0;
        while (i < text.Length)
        {
            var next = text.IndexOfAny(['{', '}'], i);
            var end = next < 0 ? -1 : text.IndexOf('}', next + 1);
            if (next < 0)
            {
                piece(text[i..]);
                return;
            }

            piece(text[i..next]);
            if (next + 1 < text.Length && text[next + 1] == text[next])
            {
                piece(text[next..(next + 1)]);
                i = next + 2;
            }
            else if (text[next] == '{' && end > 0)
            {
                placeholder(text[(next + 1)..end]);
                i = end + 1;
            }
            else
            {
                piece(text[next..(next + 1)]);
                i = next + 1;
            }
        }
    }
}
