using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Expands environment variables in values: <c>${NAME}</c>. <c>$${</c> is a literal <c>${</c>.</summary>
internal static class VariableExpander
{
    /// <summary>True when the text contains <c>${</c> without a closing brace. The text would otherwise be used as it is.</summary>
    public static bool IsUnclosed(string text)
    {
        for (var at = 0; (at = text.IndexOf("${", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if ((at == 0 || text[at - 1] != '$') && text.IndexOf('}', at) < 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Replaces the variables with their values. <paramref name="missing"/> receives the names of variables that are not set or empty.
    /// </summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> environment, out IReadOnlyList<string> missing)
    {
        missing = [];
        if (!text.Contains("${", StringComparison.Ordinal))
            return text;

        var missingNames = new List<string>();
        var expanded = new StringBuilder();
        var i = 0;
        for (int next; (next = text.IndexOf("${", i, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf('}', next);
            if (next > i && text[next - 1] == '$')
            {
                expanded.Append(text, i, next - 1 - i).Append("${");
                i = next + 2;
            }
            else if (end < 0)
            {
                break;
            }
            else
            {
                var name = text[(next + 2)..end];
                var value = environment.GetValueOrDefault(name);
                if (string.IsNullOrWhiteSpace(value))
                    missingNames.Add(name);
                expanded.Append(text, i, next - i).Append(value);
                i = end + 1;
            }
        }

        missing = missingNames;
        return expanded.Append(text, i, text.Length - i).ToString();
    }
}
