using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>The placeholders of titles and descriptions of defects: those of run names, and those of a failure.</summary>
internal static class DefectPlaceholders
{
    /// <summary>The name of a placeholder.</summary>
    public const string Test = "test", Case = "case", CaseUrl = "caseUrl", Run = "run", RunUrl = "runUrl", Message = "message", Trace = "trace", Environment = "environment";

    /// <summary>All known placeholders.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Placeholders.Names, Test, Case, CaseUrl, Run, RunUrl, Message, Trace, Environment];

    /// <summary>Replaces the placeholders of a text with several lines. A line whose placeholders all lack a value is left out.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string?> values)
    {
        var expanded = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var used = Names.Where(name => Placeholders.Has(line, name)).ToList();
            if (used.Count == 0 || used.Exists(name => values.GetValueOrDefault(name) is { Length: > 0 }))
                expanded.Append(Placeholders.Expand(line, values)).Append('\n');
        }

        return expanded.ToString().Trim();
    }
}
