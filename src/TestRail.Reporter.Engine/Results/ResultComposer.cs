using TestRail.Client.Results;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Builds the result to send for a case.</summary>
internal sealed class ResultComposer(StatusMap statuses, FieldMap fields, CommentWriter comments, string? version, long? assignFailedTo)
{
    private readonly SortedDictionary<long, IReadOnlyList<string>> _defectsLeft = [];

    /// <summary>Adds the tests as steps; null when steps are not enabled.</summary>
    public RowSteps? Steps { get; init; }

    /// <summary>Returns the open defect of a failed test; null when it has none.</summary>
    public Func<TestResult, string?> DefectOf { get; set; } = static _ => null;

    /// <summary>The defects that did not fit into TestRail's defects field and are only in the comment, by case.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> DefectsLeft => _defectsLeft;

    /// <summary>The id of the status to send; null for a result that is sent without one.</summary>
    public long? StatusOf(CaseResult result) => result.HasStatus ? statuses.StatusOf(result.Verdict) : null;

    /// <summary>Builds the result to send for a case.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="tests">The tests that the result combines, the deciding test first.</param>
    /// <param name="result">The verdict on the tests.</param>
    public AddResultToCase Compose(long id, IReadOnlyList<TestVerdict> tests, CaseResult result)
    {
        var deciding = tests[0].Deciding;
        var results = tests.SelectMany(test => test.Results).ToList();
        var defects = Defects(tests);
        if (defects.Left.Count > 0)
            _defectsLeft[id] = defects.Left;
        var body = new AddResultToCase
        {
            CaseId = id,
            StatusId = StatusOf(result),
            Comment = comments.Write(tests, result.IsIncomplete, defects.Left),
            Version = version,
            Elapsed = deciding.Outcome == TestOutcome.Skipped ? null : ElapsedText.From(TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks))),
            Defects = defects.Text,
            AssignedToId = deciding.Outcome == TestOutcome.Failed ? assignFailedTo : null,
        };
        fields.AddConfigured(body.Custom);
        // The fields of the deciding result are added last, so they override the others.
        foreach (var pair in Enumerable.Reverse(results).SelectMany(result => Values(result, TraitKeys.Field)))
            fields.Add(body.Custom, pair);
        Steps?.Add(body.Custom, id, tests);
        return body;
    }

    private static bool HasPassed(TestResult result) => result.Outcome is TestOutcome.Passed or TestOutcome.Warning;

    /// <summary>The defects of results that did not pass, those of the worst tests first. Empty when the deciding test passed.</summary>
    private IdList Defects(IReadOnlyList<TestVerdict> tests) => IdList.Of(
        from test in HasPassed(tests[0].Deciding) ? [] : OmittedResults.WorstFirst(tests)
        from result in test.Results
        where !HasPassed(result)
        from defect in Values(result, TraitKeys.Defect).Concat(result.Outcome == TestOutcome.Failed && DefectOf(result) is { } pushed ? [pushed] : [])
        select defect,
        LimitedText.Longest);

    private static IEnumerable<string> Values(TestResult result, string key) =>
        from trait in result.Traits where trait.Key == key select trait.Value;
}
