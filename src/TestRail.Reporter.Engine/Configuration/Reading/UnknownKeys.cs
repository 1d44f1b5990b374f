using System.Text.Json;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Finds keys in the file that are not options. Most of them are misspelled and would have no effect.</summary>
internal static class UnknownKeys
{
    private const string Schema = "$schema";

    /// <summary>Returns a problem for each unknown key. For an unknown section, only the section is reported.</summary>
    public static IEnumerable<Message> In(ConfigurationFile file)
    {
        string? skippedPrefix = null;
        foreach (var path in file.Paths)
        {
            if (skippedPrefix is not null && path.StartsWith(skippedPrefix, StringComparison.Ordinal))
                continue;

            var origin = file.Origins[path];
            var isSection = OptionTable.Sections.Contains(path, StringComparer.OrdinalIgnoreCase);
            skippedPrefix = isSection ? null : path + ":";
            if (isSection && origin.Token is not (JsonTokenType.StartObject or JsonTokenType.Null))
                yield return ConfigurationMessages.WrongSection(path, origin.Place);
            else if (!isSection && path != Schema && !IsOfPlugin(path) && !OptionTable.TryGet(path, out _))
                yield return ConfigurationMessages.UnknownOption(path.Replace(':', '.'), origin.Place, Suggestion.ForKey(path.Replace(':', '.')));
        }
    }

    /// <summary>The sections of a plugin's configuration have the names of its INI file. The plugin's own reader checks what is in them.</summary>
    private static bool IsOfPlugin(string path) =>
        path.Split(':') is ["defects" or "references", var section]
        && (section is "connection" or "push.fields" or "push.values" or "hover.fields"
            || section.StartsWith("push.field.", StringComparison.Ordinal) || section.StartsWith("hover.field.", StringComparison.Ordinal) || section.StartsWith("field.settings.", StringComparison.Ordinal));
}
