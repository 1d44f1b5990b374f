using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>A <see cref="TestHistory"/> with the results behind it.</summary>
/// <param name="Deciding">The result that counts.</param>
/// <param name="Verdict">What the test comes to.</param>
/// <param name="Others">The other attempts of the same process, in their order.</param>
internal sealed record ConcludedResult(TestResult Deciding, Verdict Verdict, IReadOnlyList<TestResult> Others)
{
    /// <summary>What the same test came to in other processes that share the run, in their order.</summary>
    public IReadOnlyList<TestResult> Earlier { get; init; } = [];

    /// <summary>All its results, the deciding one first.</summary>
    public IEnumerable<TestResult> Results => [Deciding, .. Others, .. Earlier];

    /// <summary>The history with its results.</summary>
    /// <param name="history">The history.</param>
    /// <param name="read">Reads the result of a record.</param>
    public static ConcludedResult Of(TestHistory history, Func<CaseRecord, TestResult> read) =>
        new(read(history.Deciding), history.Verdict, [.. history.Attempts.Select(read)]) { Earlier = [.. history.Earlier.Select(read)] };
}
