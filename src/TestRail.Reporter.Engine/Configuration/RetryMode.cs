namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which of several attempts at one test counts.</summary>
internal enum RetryMode
{
    /// <summary>The last attempt; the comment tells of the others.</summary>
    Last,

    /// <summary>The worst attempt; the comment tells of the others.</summary>
    Worst,

    /// <summary>The last attempt, after a result for each of the others.</summary>
    All,
}
