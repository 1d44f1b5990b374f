namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Reads the options from the host's command line or settings file.</summary>
internal static class HostArguments
{
    /// <summary>The argument with the path of the configuration file.</summary>
    public const string File = "config";

    /// <summary>VSTest passes the first two to every logger. Users add the third because VSTest's console logger takes it.</summary>
    private static readonly string[] AddedByHosts = ["testrundirectory", "targetframework", "verbosity"];

    /// <summary>Reads the arguments. An unknown argument is a problem.</summary>
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

    /// <summary>True for an argument that is not meant for this reporter.</summary>
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
        OptionTable.FindByFormerName(name)?.Argument
        ?? Suggestion.Nearest(name, OptionTable.All.Select(option => option.Argument).Append(File));
}
