using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Collects the counts, the first failed tests and the first rejected results while results are written.</summary>
internal sealed class ReportHighlights
{
    /// <summary>The maximum number of results in a list.</summary>
    public const int Most = 200;

    private readonly int[] _outcomes = new int[Enum.GetValues<TestOutcome>().Length];
    private readonly List<ReportedResult> _failed = [];
    private readonly List<ReportedResult> _setupFailures = [];
    private readonly List<ReportedResult> _rejected = [];
    private int _lastNumber;

    /// <summary>
    /// The first failed results. One failed set-up can fail many tests that never ran, so these are listed after the others.
    /// </summary>
    public IReadOnlyList<ReportedResult> Failed => [.. _failed.Concat(_setupFailures).Take(Most)];

    /// <summary>The number of all failed results.</summary>
    public int FailedCount { get; private set; }

    /// <summary>The first rejected results.</summary>
    public IReadOnlyList<ReportedResult> Rejected => _rejected;

    /// <summary>The number of all rejected results.</summary>
    public int RejectedCount { get; private set; }

    /// <summary>The number of tests with this outcome that belong to a case. A test with several cases counts once.</summary>
    public int Tests(TestOutcome outcome) => _outcomes[(int)outcome];

    /// <summary>The number of results that belong to a case, including superseded attempts.</summary>
    public int Matched { get; private set; }

    /// <summary>Passes the results through and collects highlights from them.</summary>
    public IEnumerable<ReportedResult> Gather(IEnumerable<ReportedResult> results)
    {
        foreach (var result in results)
        {
            Note(result);
            yield return result;
        }
    }

    private void Note(ReportedResult result)
    {
        if (result.Number != _lastNumber)
            Count(result);
        _lastNumber = result.Number;
        if (result.Outcome == TestOutcome.Failed && !result.IsSuperseded)
            AddFailed(result, result.IsSetupFailure ? _setupFailures : _failed);
        if (result.State == ResultState.Rejected && RejectedCount++ < Most)
            _rejected.Add(result);
    }

    private void AddFailed(ReportedResult result, List<ReportedResult> failed)
    {
        FailedCount++;
        if (failed.Count < Most)
            failed.Add(result);
    }

    private void Count(ReportedResult result)
    {
        Matched++;
        if (!result.IsSuperseded)
            _outcomes[(int)result.Outcome]++;
    }
}
