namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Whether a failure to report fails the build.</summary>
internal enum OnError
{
    /// <summary>The reporter warns, and the build continues.</summary>
    Warn,

    /// <summary>The reporter fails the build.</summary>
    Fail,
}
