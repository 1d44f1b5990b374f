namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Reads what was given on the host's command line or in its settings file.</summary>
internal static class HostArguments
{
    /// <summary>The argument that names the configuration file.</summary>
    public const string File = "config";

    /// <summary>VSTest adds the first two to the parameters of every logger, and its console logger taught people the third.</summary>
    private static readonly string[] AddedByHosts = ["testrundirectory", "targetframework", "verbosity"];

    /// <summary>Reads the arguments; an unknown one is a problem.</summary>
    public static ConfigurationLayer Read(IReadOnlyDictionary<string, string?> arguments)
    {
        var layer = new ConfigurationLayer();
        var names = arguments.Keys.ToList();
        names.Sort((left, right) => left.Length - right.Length);
        foreach (var name in names)
        {
            var value = arguments[name];
            var origin = new SettingOrigin(SettingSource.HostArgument, $"host argument {name}");
            if (OptionName.Fold(name) == File)
                layer.File = string.IsNullOrWhiteSpace(value) ? null : (value, origin);
            else if (OptionTable.PathOf(name) is { } path)
                Set(layer, path, name, value, origin);
            else if (!IsAddedByHost(name))
                layer.Problems.Add(ConfigurationMessages.UnknownOption(name, "host argument", Nearest(name)));
        }

        return layer;
    }

    /// <summary>True for an argument that nobody typed for us.</summary>
    public static bool IsAddedByHost(string name) => AddedByHosts.Contains(OptionName.Fold(name));

    private static void Set(ConfigurationLayer layer, string path, string name, string? value, SettingOrigin origin)
    {
        var isFlag = OptionTable.TryGet(path, out var option) && option.Kind == OptionKind.Flag;
        if (string.IsNullOrEmpty(value) && !isFlag)
            return;

        layer.Set(path, string.IsNullOrEmpty(value) ? "true" : value, origin);
        if (option?.Kind == OptionKind.Credential)
            layer.Warnings.Add(ConfigurationMessages.KeyOnCommandLine(name, option.Variable));
    }

    private static string? Nearest(string name) =>
        OptionTable.FormerlyCalled(name)?.Argument
        ?? Suggestion.Nearest(name, OptionTable.All.Select(option => option.Argument).Append(File));
}
