using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>What a person wants to see first of many results, gathered while they pass by.</summary>
internal sealed class ReportHighlights
{
    /// <summary>More rows than anyone reads on a page.</summary>
    public const int Most = 200;

    private readonly int[] _outcomes = new int[Enum.GetValues<TestOutcome>().Length];
    private readonly List<ReportedResult> _failed = [];
    private readonly List<ReportedResult> _notSetUp = [];
    private readonly List<ReportedResult> _refused = [];
    private int _last;

    /// <summary>The first results of failed tests. One broken set-up fails any number of tests that never ran, so these come after the others.</summary>
    public IReadOnlyList<ReportedResult> Failed => [.. _failed.Concat(_notSetUp).Take(Most)];

    /// <summary>How many there are in all.</summary>
    public int FailedCount { get; private set; }

    /// <summary>The first results that TestRail refused.</summary>
    public IReadOnlyList<ReportedResult> Rejected => _refused;

    /// <summary>How many there are in all.</summary>
    public int RejectedCount { get; private set; }

    /// <summary>How many tests that a case knows came to that outcome; a test of several cases counts once.</summary>
    public int Tests(TestOutcome outcome) => _outcomes[(int)outcome];

    /// <summary>How many results belong to a case, superseded attempts too.</summary>
    public int Matched { get; private set; }

    /// <summary>The same results, noted while someone else takes them.</summary>
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
        if (result.Number != _last)
            Count(result);
        _last = result.Number;
        if (result.Outcome == TestOutcome.Failed && !result.IsSuperseded)
            AddFailed(result, result.IsSetupFailure ? _notSetUp : _failed);
        if (result.State == ResultState.Rejected && RejectedCount++ < Most)
            _refused.Add(result);
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
