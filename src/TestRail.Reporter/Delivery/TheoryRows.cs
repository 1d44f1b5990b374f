using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Rows of theories whose data do not meet the assumption. NUnit lets a theory pass when some of its data do and none fails, so such a row is no more than skipped
/// then. A theory that ran to its end with no data at all is inconclusive.
/// </summary>
internal sealed class TheoryRows
{
    private readonly HashSet<ulong> _tests = [];
    private readonly Dictionary<int, ulong> _unmet = [];

    /// <summary>Takes note of a result of the journal.</summary>
    public void Note(Recorded recorded)
    {
        if (recorded.Result.AssumptionUnmet == true)
            _unmet[recorded.Number] = TestKey.OfAllRows(recorded.Result.Test);
        else if (recorded.Result.Outcome is not (TestOutcome.Skipped or TestOutcome.Inconclusive))
            _tests.Add(TestKey.OfAllRows(recorded.Result.Test));
    }

    /// <summary>What the record is, now that all results of its journal are known.</summary>
    public CaseRecord Judge(CaseRecord record) =>
        _unmet.TryGetValue(record.Number, out var test) && _tests.Contains(test) ? record with { Outcome = TestOutcome.Skipped } : record;
}
