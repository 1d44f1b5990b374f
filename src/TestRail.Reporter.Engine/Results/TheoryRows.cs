using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Theory rows whose data do not meet the assumption. NUnit lets a theory pass when some of its data meet the assumption and none fails, so
/// such a row counts as skipped. A theory that finishes without any valid data is inconclusive.
/// </summary>
internal sealed class TheoryRows
{
    private readonly HashSet<ulong> _testsWithValidData = [];
    private readonly Dictionary<int, (ResultRecorded Row, ulong Test, IReadOnlyList<long> Cases)> _rows = [];

    /// <summary>Registers a result of the journal.</summary>
    public void Note(ResultRecorded recorded, IReadOnlyList<long> cases)
    {
        if (recorded.Result.AssumptionUnmet == true)
            _rows[recorded.Number] = (recorded, TestKey.OfAllRows(recorded.Result.Test), cases);
        else if (recorded.Result.Outcome is not (TestOutcome.Skipped or TestOutcome.Inconclusive or TestOutcome.Unfinished))
            _testsWithValidData.Add(TestKey.OfAllRows(recorded.Result.Test));
    }

    /// <summary>Returns the record with its final outcome. Call after all results of the journal are registered.</summary>
    public CaseRecord Resolve(CaseRecord record) => record with { Outcome = Resolve(record.Number, record.Outcome) };

    /// <summary>
    /// Passes on each such row, with its final outcome and its cases. Call after all results of the journal are registered.
    /// </summary>
    public void Report(Action<ResultRecorded, IReadOnlyList<long>> report)
    {
        foreach (var (row, _, cases) in _rows.Values)
            report(row with { Result = row.Result with { Outcome = Resolve(row.Number, row.Result.Outcome) } }, cases);
    }

    private TestOutcome Resolve(int number, TestOutcome outcome) =>
        _rows.TryGetValue(number, out var unmet) && _testsWithValidData.Contains(unmet.Test) ? TestOutcome.Skipped : outcome;
}
