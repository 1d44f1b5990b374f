namespace TestRail.Reporter.Engine.Configuration;

/// <summary>How to handle a test whose case id does not exist in TestRail.</summary>
internal enum UnknownCaseMode
{
    /// <summary>The test is listed in the summary.</summary>
    Warn,

    /// <summary>The test counts as an error, and <c>onError</c> decides whether that fails the build.</summary>
    Fail,

    /// <summary>The test is left out without a message.</summary>
    Ignore,
}
