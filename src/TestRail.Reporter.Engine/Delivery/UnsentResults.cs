using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Results that are not sent because of the configuration: results with an outcome that is not reported, and other results of a case that
/// such a result decides.
/// </summary>
internal sealed class UnsentResults
{
    private readonly HashSet<(long Case, int Number)> _records = [];

    private UnsentResults(IReadOnlyList<(Verdict, int)> notReported, int heldBack, IReadOnlyList<long> cases) =>
        (NotReported, HeldBack, HeldBackCases) = (notReported, heldBack, cases);

    /// <summary>The number of results for each verdict that is not reported.</summary>
    public IReadOnlyList<(Verdict Verdict, int Count)> NotReported { get; }

    /// <summary>
    /// The number of results with a reported outcome that are not sent, because a result that is not reported decides their case.
    /// </summary>
    public int HeldBack { get; }

    /// <summary>The cases of these results.</summary>
    public IReadOnlyList<long> HeldBackCases { get; }

    /// <summary>The number of all these results.</summary>
    public int Count => HeldBack + NotReported.Sum(one => one.Count);

    /// <summary>True when the record is not sent for the case.</summary>
    public bool Contains(long @case, int number) => _records.Contains((@case, number));

    /// <summary>Finds the unsent results of a journal.</summary>
    public static UnsentResults In(JournaledResults journaled, ResultOptions options)
    {
        var evaluator = journaled.Evaluator(options);
        var unsent = journaled.Pending().Where(own => evaluator.Count(own) == 0).SelectMany(own => own).Where(record => !record.IsNotReached).ToList();
        var notReported = unsent.Where(record => !options.Statuses[record.Verdict].IsSent).DistinctBy(record => record.Number).ToList();
        var heldBack = unsent.Where(record => options.Statuses[record.Verdict].IsSent).ToList();
        var results = new UnsentResults(
            [.. notReported.GroupBy(record => record.Verdict).OrderByDescending(same => VerdictOrder.Of(same.Key)).Select(same => (same.Key, same.Count()))],
            heldBack.DistinctBy(record => record.Number).Count(),
            [.. heldBack.Select(record => record.Case).Distinct()]);
        results._records.UnionWith(unsent.Select(record => (record.Case, record.Number)));
        return results;
    }
}
