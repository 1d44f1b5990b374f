namespace TestRail.Reporter.Contracts.Results;

/// <summary>A clean-up that tests share failed after they had ended: it fails the test run, and none of its tests.</summary>
/// <param name="Cleanup">What it is, in the framework's own word, such as <c>OneTimeTearDown</c> or <c>class fixture</c>.</param>
/// <param name="Owner">Whose it is: a class, a method of it, a collection or an assembly.</param>
/// <param name="Problem">The exception's type and the first line of its message, as the framework shows them.</param>
internal sealed record FailedCleanup(string Cleanup, string Owner, string Problem);
