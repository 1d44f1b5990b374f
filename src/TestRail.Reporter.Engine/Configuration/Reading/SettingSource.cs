namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The sources of values. Later ones override earlier ones.</summary>
internal enum SettingSource
{
    /// <summary>No source sets the value.</summary>
    Default,

    /// <summary>The configuration file.</summary>
    File,

    /// <summary>The environment.</summary>
    Environment,

    /// <summary>The host's command line or settings file.</summary>
    HostArgument,
}
