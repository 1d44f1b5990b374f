using TestRail.Client.Results;
using TestRail.Reporter.Abstractions;
using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Results;

/// <summary>Says in TestRail's terms what one or more results of a case come to.</summary>
internal sealed class ResultComposer(StatusMap statuses, FieldMap fields, CommentWriter comments, string? version, long? assignFailedTo)
{
    /// <summary>Shows tests as steps; null where that is not asked for.</summary>
    public RowSteps? Steps { get; init; }

    /// <summary>The result to send for a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="tests">What it sums up, the deciding test first.</param>
    /// <param name="result">What that comes to.</param>
    public AddResultToCase Compose(long id, IReadOnlyList<ConcludedResult> tests, CaseResult result)
    {
        var deciding = tests[0].Deciding;
        var results = tests.SelectMany(test => test.Results).ToList();
        var body = new AddResultToCase
        {
            CaseId = id,
            StatusId = result.HasStatus ? statuses.StatusOf(result.Verdict) : null,
            Comment = comments.Write(tests, result.IsIncomplete),
            Version = version,
            Elapsed = deciding.Outcome == TestOutcome.Skipped ? null : ElapsedText.From(TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks))),
            Defects = HasPassed(deciding) ? null : Defects(results),
            AssignedToId = deciding.Outcome == TestOutcome.Failed ? assignFailedTo : null,
        };
        fields.AddConfigured(body.Custom);
        // The deciding result's own fields have the last word.
        foreach (var pair in Enumerable.Reverse(results).SelectMany(result => Values(result, TraitKeys.Field)))
            fields.Add(body.Custom, pair);
        Steps?.Add(body.Custom, id, tests);
        return body;
    }

    private static bool HasPassed(TestResult result) => result.Outcome is TestOutcome.Passed or TestOutcome.Warning;

    private static string? Defects(IReadOnlyList<TestResult> results)
    {
        var ids = results.Where(result => !HasPassed(result)).SelectMany(result => Values(result, TraitKeys.Defect)).Distinct().ToList();
        return ids.Count > 0 ? string.Join(", ", ids) : null;
    }

    private static IEnumerable<string> Values(TestResult result, string key) =>
        from trait in result.Traits where trait.Key == key select trait.Value;
}
