using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>
/// Reads a plugin's configuration from an INI file. The values come from Microsoft.Extensions.Configuration, which keeps neither the order of
/// the keys nor their lines, and stops at the first problem; both come from the file's text.
/// </summary>
internal static class IniPlugin
{
    private const int MaxBytes = 1 << 20;

    public static PluginText Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
                return new([], [PluginProblems.FileTooLarge(path, MaxBytes)]);

            return Parse(Path.GetFileName(path), File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new([], [PluginProblems.FileUnreadable(path, failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : failure.Message)]);
        }
    }

    private static PluginText Parse(string file, string text)
    {
        var (sections, problems) = Outline(file, text);
        if (problems.Count > 0)
            return new([], problems);

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var values = new ConfigurationBuilder().AddIniStream(content).Build();
        return new([.. sections.Select(section => WithValues(section, values))], []);
    }

    private static PluginSection WithValues(PluginSection section, IConfiguration values) =>
        section with { Entries = [.. section.Entries.Select(entry => entry with { Value = values[$"{section.Name}:{entry.Key}"] ?? "" })] };

    /// <summary>The sections and keys with their lines. A line is never quoted in a problem, because it may contain a password.</summary>
    private static (List<PluginSection> Sections, List<string> Problems) Outline(string file, string text)
    {
        var sections = new List<PluginSection>();
        var problems = new List<string>();
        var entries = new List<PluginEntry>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{++number}");
            if (line.Length == 0 || line[0] is ';' or '#' or '/')
                continue;

            if (line[0] == '[' && line[^1] == ']')
            {
                entries = [];
                var section = new PluginSection(line[1..^1].Trim(), place, entries);
                if (sections.Find(other => other.Name.Equals(section.Name, StringComparison.OrdinalIgnoreCase)) is { } first)
                    problems.Add(PluginProblems.SectionTwice(section.Name, first.Place, place));
                sections.Add(section);
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is var at && at <= 0)
            {
                problems.Add(PluginProblems.KeyWithoutValue(place));
            }
            else if (sections.Count == 0)
            {
                problems.Add(PluginProblems.KeyOutsideSection(place));
            }
            else
            {
                var key = line[..at].Trim();
                if (entries.Find(other => DefectFieldNames.AreSame(other.Key, key)) is { } first)
                    problems.Add(PluginProblems.KeyTwice(key, first.Place, place));
                entries.Add(new PluginEntry(key, "", place));
            }
        }

        return (sections, problems);
    }
}
