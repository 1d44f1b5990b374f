using System.Collections;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The process's environment: read once, here, and handed on as words.</summary>
internal static class EnvironmentVariables
{
    /// <summary>The variable that names the configuration file.</summary>
    public const string File = OptionName.VariablePrefix + "CONFIG";

    /// <summary>Switches reporting on where a host asks for it; no option, since it decides whether options are read at all.</summary>
    public const string Report = OptionName.VariablePrefix + "REPORT";

    /// <summary>The whole environment; names without regard to case, as on Windows.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
#pragma warning disable RS0030 // This is the one place.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
#pragma warning restore RS0030
        return variables;
    }

    /// <summary>
    /// Takes the options from the environment; the long name of an option outranks its short one. An empty variable counts as not set:
    /// CI systems pass a missing secret on as an empty one.
    /// </summary>
    public static ConfigurationLayer Options(IReadOnlyDictionary<string, string> environment)
    {
        var layer = new ConfigurationLayer();
        var names = environment.Keys.Where(name => name.StartsWith(OptionName.VariablePrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        names.Sort((left, right) => left.Length - right.Length);
        foreach (var name in names)
        {
            var value = environment[name];
            if (string.IsNullOrWhiteSpace(value))
                continue;
            var origin = new SettingOrigin(SettingSource.Environment, $"environment variable {name}");
            if (name.Equals(File, StringComparison.OrdinalIgnoreCase))
                layer.File = (value, origin);
            else if (OptionTable.PathOf(name[OptionName.VariablePrefix.Length..]) is { } path)
                layer.Set(path, value, origin);
            else if (!name.Equals(Report, StringComparison.OrdinalIgnoreCase))
                Unknown(layer, name);
        }

        return layer;
    }

    /// <summary>The prefix is not ours alone: other tools use it too, and only the double underline shows that we are meant.</summary>
    private static void Unknown(ConfigurationLayer layer, string name)
    {
        var suggestion = OptionTable.FormerlyCalled(name[OptionName.VariablePrefix.Length..])?.Variable
            ?? Suggestion.Nearest(name, OptionTable.All.Select(option => option.Variable).Append(File));
        if (name.Contains("__", StringComparison.Ordinal))
            layer.Problems.Add(ConfigurationMessages.UnknownOption(name, "environment variable", suggestion));
        else if (suggestion is not null)
            layer.Warnings.Add(ConfigurationMessages.VariableNotUsed(name, suggestion));
    }
}
