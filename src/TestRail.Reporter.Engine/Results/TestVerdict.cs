using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>A <see cref="TestHistory"/> with its results loaded.</summary>
/// <param name="Deciding">The result that counts.</param>
/// <param name="Verdict">The verdict on the test.</param>
/// <param name="Others">The other attempts of the same process, in order.</param>
internal sealed record TestVerdict(TestResult Deciding, Verdict Verdict, IReadOnlyList<TestResult> Others)
{
    private const int MaxEarlierFailures = 10;

    /// <summary>
    /// The newest failed or inconclusive results of the same test in other processes that share the run, in order. Passed and skipped
    /// results are left out because they do not help the reader.
    /// </summary>
    public IReadOnlyList<TestResult> EarlierFailures { get; init; } = [];

    /// <summary>The results of this process, the deciding one first.</summary>
    public IEnumerable<TestResult> Results => Others.Prepend(Deciding);

    /// <summary>Loads the results of a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="read">Loads the result of a record.</param>
    public static TestVerdict Of(TestHistory history, Func<CaseRecord, TestResult> read) => new(read(history.Deciding), history.Verdict, [.. history.Attempts.Select(read)])
    {
        EarlierFailures =
        [
            .. history.Earlier.Where(record => record.Outcome is TestOutcome.Failed or TestOutcome.Inconclusive or TestOutcome.Unfinished)
                .OrderBy(record => (record.Session, record.Number)).TakeLast(MaxEarlierFailures).Select(read),
        ],
    };
}
