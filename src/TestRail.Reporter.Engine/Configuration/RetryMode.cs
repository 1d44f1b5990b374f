namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which of several attempts at one test counts.</summary>
internal enum RetryMode
{
    /// <summary>The last attempt. The comment describes the others.</summary>
    Last,

    /// <summary>The worst attempt. The comment describes the others.</summary>
    Worst,

    /// <summary>Every attempt gets a result. The last attempt is sent last.</summary>
    All,
}
