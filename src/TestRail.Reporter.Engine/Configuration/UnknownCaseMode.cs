namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What becomes of a test whose case TestRail does not know.</summary>
internal enum UnknownCaseMode
{
    /// <summary>It is named in the summary.</summary>
    Warn,

    /// <summary>It counts as an error, which <c>onError</c> judges.</summary>
    Fail,

    /// <summary>It is left out without a word.</summary>
    Ignore,
}
