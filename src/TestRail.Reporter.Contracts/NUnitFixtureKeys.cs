namespace TestRail.Reporter.Contracts;

/// <summary>
/// Names of process-wide data (<c>AppDomain.SetData</c>) in which the attribute of NUnit's adapter package leaves what NUnit knows of fixtures after the
/// last test. NUnit's adapter gives Microsoft.Testing.Platform neither. The reporter runs in the tests' process there. The adapter links this file,
/// because it does not reference the reporter.
/// </summary>
internal static class NUnitFixtureKeys
{
    /// <summary>A <c>string[]</c> with the full names of tests that did not run because their fixture's set-up was inconclusive.</summary>
    public const string InconclusiveTests = "TestRail.Reporter.NUnit.InconclusiveTests";

    /// <summary>A <c>KeyValuePair&lt;string, string&gt;[]</c> of fixtures whose <c>OneTimeTearDown</c> or <c>Dispose</c> failed, each with NUnit's message.</summary>
    public const string FailedTearDowns = "TestRail.Reporter.NUnit.FailedTearDowns";
}
