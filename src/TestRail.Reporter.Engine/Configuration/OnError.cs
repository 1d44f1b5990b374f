namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What a reporter that cannot report does to the build.</summary>
internal enum OnError
{
    /// <summary>It says so, and the build goes on.</summary>
    Warn,

    /// <summary>It fails the build.</summary>
    Fail,
}
