using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>What the sessions that share a run must know of one result of one case: enough to decide, and to tell it in a comment.</summary>
/// <param name="Case">The case.</param>
/// <param name="Test">The key of its test, which is the same in every session.</param>
/// <param name="Number">The number of its record.</param>
/// <param name="Result">The result; of what it wrote, only what is short.</param>
internal sealed record SharedResult(long Case, ulong Test, int Number, TestResult Result);
