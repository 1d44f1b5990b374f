namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Where a value can come from; a later one outranks an earlier one.</summary>
internal enum SettingSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>The file.</summary>
    File,

    /// <summary>The environment.</summary>
    Environment,

    /// <summary>The host's command line or settings file.</summary>
    HostArgument,
}
