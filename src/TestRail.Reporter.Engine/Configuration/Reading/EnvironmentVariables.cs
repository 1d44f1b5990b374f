using System.Collections;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Reads the process's environment. No other code reads it.</summary>
internal static class EnvironmentVariables
{
    /// <summary>The variable with the path of the configuration file.</summary>
    public const string File = OptionName.VariablePrefix + "CONFIG";

    /// <summary>Turns reporting on when the host supports that. Not an option, because it decides whether the options are read.</summary>
    public const string Report = OptionName.VariablePrefix + "REPORT";

    /// <summary>Reads the whole environment. Names are case-insensitive, as on Windows.</summary>
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
    /// Takes the options from the environment. An option's long name overrides its short name. An empty variable counts as not set, because
    /// CI systems pass a missing secret as an empty variable.
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

    /// <summary>
    /// Other tools use the prefix too. A double underscore shows that the variable is meant for this reporter, so it is an error; a similar
    /// name alone is a warning.
    /// </summary>
    private static void Unknown(ConfigurationLayer layer, string name)
    {
        var suggestion = OptionTable.FindByFormerName(name[OptionName.VariablePrefix.Length..])?.Variable
            ?? Suggestion.Nearest(name, OptionTable.All.Select(option => option.Variable).Append(File));
        if (name.Contains("__", StringComparison.Ordinal))
            layer.Problems.Add(ConfigurationMessages.UnknownOption(name, "environment variable", suggestion));
        else if (suggestion is not null)
            layer.Warnings.Add(ConfigurationMessages.VariableNotUsed(name, suggestion));
    }
}
