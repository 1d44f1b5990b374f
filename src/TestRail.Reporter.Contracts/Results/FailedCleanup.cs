namespace TestRail.Reporter.Contracts.Results;

/// <summary>A shared clean-up that failed after its tests had ended. It fails the test run but none of the tests.</summary>
/// <param name="Cleanup">The kind of clean-up as the framework names it, such as <c>OneTimeTearDown</c> or <c>class fixture</c>.</param>
/// <param name="Owner">The owner of the clean-up: a class, one of its methods, a collection or an assembly.</param>
/// <param name="Problem">The exception's type and the first line of its message, as the framework shows them.</param>
internal sealed record FailedCleanup(string Cleanup, string Owner, string Problem);
