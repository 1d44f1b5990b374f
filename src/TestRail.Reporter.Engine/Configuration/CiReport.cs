namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Whether session results appear on the CI system's own pages.</summary>
internal enum CiReport
{
    /// <summary>Everything that the current CI system can display.</summary>
    Auto,

    /// <summary>Only the log output.</summary>
    Off,
}
