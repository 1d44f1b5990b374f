using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>A <see cref="TestHistory"/> with the results behind it.</summary>
/// <param name="Deciding">The result that counts.</param>
/// <param name="Verdict">What the test comes to.</param>
/// <param name="Others">The other attempts of the same process, in their order.</param>
internal sealed record TestVerdict(TestResult Deciding, Verdict Verdict, IReadOnlyList<TestResult> Others)
{
    private const int MostEarlier = 10;

    /// <summary>The newest failures of the same test in other processes that share the run, in their order. That it had passed there, or was skipped, tells a reader nothing.</summary>
    public IReadOnlyList<TestResult> EarlierFailures { get; init; } = [];

    /// <summary>Its results in this process, the deciding one first.</summary>
    public IEnumerable<TestResult> Results => Others.Prepend(Deciding);

    /// <summary>The history with its results.</summary>
    /// <param name="history">The history.</param>
    /// <param name="read">Reads the result of a record.</param>
    public static TestVerdict Of(TestHistory history, Func<CaseRecord, TestResult> read) => new(read(history.Deciding), history.Verdict, [.. history.Attempts.Select(read)])
    {
        EarlierFailures =
        [
            .. history.Earlier.Where(record => record.Outcome is TestOutcome.Failed or TestOutcome.Inconclusive)
                .OrderBy(record => (record.Session, record.Number)).TakeLast(MostEarlier).Select(read),
        ],
    };
}
