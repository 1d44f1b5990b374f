namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Where the configuration of the reference plugin is. It may also be in sections of the reporter's own file.</summary>
internal sealed record ReferenceOptions
{
    /// <summary>The absolute path of the INI file with the plugin's configuration; null for none.</summary>
    public string? File { get; init; }
}
