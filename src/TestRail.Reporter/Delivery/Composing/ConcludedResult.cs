using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>A <see cref="Conclusion"/> with the results behind it.</summary>
internal sealed record ConcludedResult(TestResult Deciding, Verdict Verdict, IReadOnlyList<TestResult> Others)
{
    /// <summary>All its results, the deciding one first.</summary>
    public IEnumerable<TestResult> Results => Others.Prepend(Deciding);
}
