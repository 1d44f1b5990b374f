namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Where the configuration of the defect plugin is. It may also be in sections of the reporter's own file.</summary>
internal sealed record DefectOptions
{
    /// <summary>The absolute path of the INI file with the plugin's configuration; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The absolute path of the INI file with the project's own configuration, which outranks the other one; null for none.</summary>
    public string? ProjectFile { get; init; }
}
