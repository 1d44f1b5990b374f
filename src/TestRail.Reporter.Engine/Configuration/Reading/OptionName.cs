using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Converts an option's key to and from the names used on command lines and in the environment.</summary>
internal static class OptionName
{
    /// <summary>The prefix of all the reporter's environment variables.</summary>
    public const string VariablePrefix = "TESTRAIL_";

    /// <summary>
    /// Reduces a name to lower-case letters and digits, so that <c>run-name</c>, <c>RunName</c> and <c>RUN__NAME</c> are equal.
    /// </summary>
    public static string Fold(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>Converts <c>run.assignedTo</c> to <c>run-assigned-to</c>.</summary>
    public static string Kebab(string key) => Words(key, "-").Replace('.', '-');

    /// <summary>Converts <c>run.assignedTo</c> to <c>TESTRAIL_RUN__ASSIGNED_TO</c>.</summary>
    public static string Variable(string key) =>
        VariablePrefix + Words(key, "_").Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>
    /// Returns the part of <paramref name="name"/> after a prefix that folds to <paramref name="folded"/>; null when the name has another
    /// prefix or nothing after it.
    /// </summary>
    public static string? AfterPrefix(string name, string folded)
    {
        var matched = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (matched == folded.Length)
                return name[i..].TrimStart('-', '_', '.', ':') is { Length: > 0 } rest ? rest : null;
            if (!char.IsAsciiLetterOrDigit(name[i]))
                continue;
            if (char.ToLowerInvariant(name[i]) != folded[matched])
                return null;
            matched++;
        }

        return null;
    }

    private static string Words(string key, string hyphen)
    {
        var text = new StringBuilder();
        foreach (var letter in key)
            text.Append(char.IsAsciiLetterUpper(letter) ? hyphen : "").Append(char.ToLowerInvariant(letter));
        return text.ToString();
    }
}
