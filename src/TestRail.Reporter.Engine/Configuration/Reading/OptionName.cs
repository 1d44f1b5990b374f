using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The ways to write an option's name in places that know no nesting.</summary>
internal static class OptionName
{
    /// <summary>What every variable of the reporter begins with.</summary>
    public const string VariablePrefix = "TESTRAIL_";

    /// <summary>Small letters and digits alone: <c>run-name</c>, <c>RunName</c> and <c>RUN__NAME</c> are one name.</summary>
    public static string Fold(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary><c>run.assignedTo</c> as <c>run-assigned-to</c>.</summary>
    public static string Kebab(string key) => Words(key, "-").Replace('.', '-');

    /// <summary><c>run.assignedTo</c> as <c>TESTRAIL_RUN__ASSIGNED_TO</c>.</summary>
    public static string Variable(string key) =>
        VariablePrefix + Words(key, "_").Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What follows the beginning of a name that folds to <paramref name="folded"/>; null when there is nothing.</summary>
    public static string? Rest(string name, string folded)
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
