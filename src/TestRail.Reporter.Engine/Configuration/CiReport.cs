namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What of a session appears on a CI system's own pages.</summary>
internal enum CiReport
{
    /// <summary>What the system that the session runs under has a place for.</summary>
    Auto,

    /// <summary>Nothing but the log's text.</summary>
    Off,
}
