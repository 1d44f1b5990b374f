using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// One result of one case for the other sessions that share the run: enough to decide the case and to describe the result in a comment.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Test">The key of the test. It is the same in every session.</param>
/// <param name="Number">The result's number in its session's journal.</param>
/// <param name="Result">The result. Long output is removed.</param>
internal sealed record SharedResult(long Case, ulong Test, int Number, TestResult Result);
