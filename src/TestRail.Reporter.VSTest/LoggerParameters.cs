using System.Xml.Linq;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Merges the logger's parameters from all places. VSTest passes only one set: if the command line names the logger, its settings file entry is
/// ignored, and if the command line names it several times, only the last entry counts.
/// </summary>
internal static class LoggerParameters
{
    /// <summary>Merges the parameters. The last entry on the command line wins, then earlier ones, then VSTest's parameters, then the settings file.</summary>
    /// <param name="given">The parameters from VSTest.</param>
    /// <param name="commandLine">The command line of vstest.console, which names loggers and the settings file.</param>
    public static Dictionary<string, string?> Merge(IReadOnlyDictionary<string, string?> given, IReadOnlyList<string> commandLine)
    {
        var merged = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var named = Values(commandLine, "logger").Reverse().SelectMany(InEntry);
        var configured = Values(commandLine, "settings").Reverse().Take(1).SelectMany(InFile);
        foreach (var (name, value) in named.Concat(given).Concat(configured).Where(parameter => seen.Add(Fold(parameter.Key))))
            merged.Add(name, value);
        return merged;
    }

    /// <summary>An option may be spelled <c>run-name</c>, <c>runName</c> or <c>run_name</c>.</summary>
    private static string Fold(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>The values of an argument: <c>--logger:testrail</c>, or <c>/logger:testrail</c> on Windows.</summary>
    private static IEnumerable<string> Values(IEnumerable<string> commandLine, string argument) =>
        from each in commandLine
        where each.StartsWith($"--{argument}:", StringComparison.OrdinalIgnoreCase) || each.StartsWith($"/{argument}:", StringComparison.OrdinalIgnoreCase)
        select each[(each.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('"');

    /// <summary>Parses a logger entry: a name or address, then parameters, separated by semicolons.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> InEntry(string entry)
    {
        var parts = entry.Split(';');
        return !IsOurs(parts[0]) ? [] : parts.Skip(1).Select(part => part.Split('=', 2)).Where(pair => pair is [not "", _])
            .Select(pair => KeyValuePair.Create(pair[0].Trim(), (string?)pair[1]));
    }

    private static IEnumerable<KeyValuePair<string, string?>> InFile(string file)
    {
        var loggers = Read(file)?.Element("LoggerRunSettings")?.Element("Loggers")?.Elements("Logger") ?? [];
        return loggers.Where(IsAskedFor).Elements("Configuration").Elements().Select(setting => KeyValuePair.Create(setting.Name.LocalName, (string?)setting.Value));
    }

    private static XElement? Read(string file)
    {
        try
        {
            return RunSettings.Parse(File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAskedFor(XElement logger)
    {
        var attributes = logger.Attributes().ToLookup(each => each.Name.LocalName, each => each.Value, StringComparer.OrdinalIgnoreCase);
        return !attributes["enabled"].Any(value => value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase))
            && attributes["friendlyName"].Concat(attributes["uri"]).Any(IsOurs);
    }

    private static bool IsOurs(string name) =>
        name.Trim().Equals(TestRailLogger.Name, StringComparison.OrdinalIgnoreCase) || name.Trim().Equals(TestRailLogger.Address, StringComparison.OrdinalIgnoreCase);
}
