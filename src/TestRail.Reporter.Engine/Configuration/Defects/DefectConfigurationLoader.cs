using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>
/// Finds the plugins' configurations. The project's file outranks the file, which outranks the sections in the reporter's own file. A section
/// replaces the outranked section of the same name.
/// </summary>
/// <param name="configuration">The reporter's configuration. It may have problems: the tracker needs no connection to TestRail.</param>
/// <param name="environment">The environment variables.</param>
internal sealed class DefectConfigurationLoader(ConfigurationResult configuration, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The name of the sections in the reporter's own file.</summary>
    public const string Defects = "defects", References = "references";

    /// <summary>The configuration of the defect plugin.</summary>
    public DefectConfigurationResult LoadDefects() => configuration.Defects.Command is { } command ? OfCommand(command) : Load(DefectConfigurationReader.Read, Sources(Defects, configuration.Defects.ProjectFile, configuration.Defects.File));

    /// <summary>The configuration of the reference plugin.</summary>
    public DefectConfigurationResult LoadReferences() => Load(DefectConfigurationReader.ReadReference, Sources(References, configuration.References.File));

    /// <summary>An executable has its own connection and checks all values itself.</summary>
    private DefectConfigurationResult OfCommand(string line)
    {
        var folder = configuration.File is { } file ? Path.GetDirectoryName(file)! : configuration.RepositoryRoot ?? Directory.GetCurrentDirectory();
        if (configuration.ApiKey.IsIn(line))
            return new() { Problems = [PluginProblems.KeyInCommand()], Secrets = configuration.Secrets };

        return TrackerCommand.Parse(line, folder) is { } command
            ? new() { Configuration = DefectConfigurationReader.OfCommand(command with { Withheld = configuration.ApiKey }), Secrets = configuration.Secrets }
            : new() { Problems = [PluginProblems.NoProgram(line)], Secrets = configuration.Secrets };
    }

    private DefectConfigurationResult Load(Func<PluginText, IReadOnlyDictionary<string, string>, SecretTexts, DefectConfigurationResult> read, List<PluginText> sources)
    {
        var result = read(sources.Aggregate((upper, lower) => upper.Over(lower)), environment, configuration.ApiKey);
        // A connection that another one outranks has secrets too.
        var secrets = sources.Select(source => read(source, environment, configuration.ApiKey).Secrets).Append(result.Secrets);
        return result with { Secrets = SecretTexts.Join(secrets.Append(configuration.Secrets)) };
    }

    private List<PluginText> Sources(string section, params string?[] files)
    {
        var own = configuration.File is { } path && File.Exists(path) ? JsonPlugin.Read(ConfigurationFile.Read(path, null), section, environment) : new PluginText([], []);
        return [.. files.OfType<string>().Select(IniPlugin.Read), own];
    }
}
