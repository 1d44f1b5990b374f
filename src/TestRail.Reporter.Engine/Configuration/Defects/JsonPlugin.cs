using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>Reads a plugin's configuration from a section of the reporter's own file. Its sections are objects with the names of the INI file.</summary>
internal static class JsonPlugin
{
    /// <param name="file">The reporter's own file.</param>
    /// <param name="name">The name of the section.</param>
    /// <param name="environment">The environment variables for <c>${NAME}</c>.</param>
    public static PluginText Read(ConfigurationFile file, string name, IReadOnlyDictionary<string, string> environment)
    {
        if (file.Content.Length == 0)
            return new([], []);

        using var content = new MemoryStream(file.Content);
        var values = new ConfigurationBuilder().AddJsonStream(content).Build();
        var sections = new List<PluginSection>();
        var problems = new List<string>();
        foreach (var path in file.Paths.Where(path => path.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)))
        {
            var parts = path.Split(':');
            var origin = file.Origins[path];
            if (parts.Length == 2 && origin.Token == JsonTokenType.StartObject)
            {
                var prefix = path + ":";
                var entries = file.Paths.Where(below => below.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    .Select(below => new PluginEntry(below[prefix.Length..], Text(values[below]), file.Origins[below].Place)).ToList();
                problems.AddRange(entries.Where((entry, at) => entries.FindIndex(other => DefectFieldNames.AreSame(other.Key, entry.Key)) < at)
                    .Select(entry => PluginProblems.KeyTwice(entry.Key, entries.Find(other => DefectFieldNames.AreSame(other.Key, entry.Key))!.Place, entry.Place)));
                sections.Add(new PluginSection(parts[1], origin.Place, [.. entries.Select(entry => Expand(parts[1], entry, environment, problems))]));
            }
        }

        return new(sections, problems);
    }

    /// <summary>The reader of the connection expands its values itself: it takes TestRail's own user variables too.</summary>
    private static PluginEntry Expand(string section, PluginEntry entry, IReadOnlyDictionary<string, string> environment, List<string> problems)
    {
        if (section.Equals("connection", StringComparison.OrdinalIgnoreCase))
            return entry;
        if (VariableExpander.IsUnclosed(entry.Value))
            problems.Add(ConfigurationMessages.UnclosedVariable(entry.Key, entry.Place).Text);
        var expanded = VariableExpander.Expand(entry.Value, environment, out var missing);
        problems.AddRange(missing.Select(variable => PluginProblems.MissingVariable(entry.Key, entry.Place, variable)));
        return entry with { Value = expanded };
    }

    /// <summary>The library writes true and false with a capital.</summary>
    private static string Text(string? value) => value is "True" or "False" ? value.ToLowerInvariant() : value ?? "";
}
