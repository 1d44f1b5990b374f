using TestRail.Client.Values;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Adds the tests of one result as its steps, for cases whose template has a field of type Step Results. TestRail does not document the
/// effect of such a field on other cases, so they do not get it.
/// </summary>
/// <param name="statuses">The status of each verdict.</param>
/// <param name="fields">The system name of the step results field, by case.</param>
internal sealed class RowSteps(StatusMap statuses, IReadOnlyDictionary<long, string> fields)
{
    /// <summary>Keeps the page of a case with thousands of rows readable.</summary>
    private const int MaxSteps = 200;

    private const int MaxTextLength = 1000;

    /// <summary>
    /// Adds a step for each test, in the order in which the tests ran. If there are too many tests, the worst are added first, and the last
    /// step counts the rest.
    /// </summary>
    public void Add(CustomFields custom, long id, IReadOnlyList<TestVerdict> tests)
    {
        if (tests.Count < 2 || !fields.TryGetValue(id, out var field))
            return;

        var names = new RowNames(tests);
        custom[field] = tests.Count <= MaxSteps
            ? [.. tests.OrderBy(test => test.Deciding.Started).Select(Of)]
            : (StepResult[])[.. OmittedResults.WorstFirst(tests).Take(MaxSteps - 1).Select(Of), Rest([.. OmittedResults.WorstFirst(tests).Skip(MaxSteps - 1)])];

        StepResult Of(TestVerdict test) => Step(test, names.Of(test.Deciding.Test));
    }

    /// <summary>The step for the tests that are left out. Its status is that of the worst of them.</summary>
    private StepResult Rest(IReadOnlyList<TestVerdict> tests) => new()
    {
        Content = OmittedResults.Of(tests.Select(RowTable.Word)),
        Actual = OmittedResults.Counts(tests.Select(RowTable.Word)),
        StatusId = statuses.StatusOf(tests[0].Verdict),
    };

    private StepResult Step(TestVerdict test, string name) => new()
    {
        Content = Markdown.Code(TextTruncation.Inside(name, MaxTextLength)) + (test.Deciding.Test.TargetFramework is { } target ? $" on {target}" : "")
            + (test.Deciding.Test.Variant is { } variant ? $" ({Markdown.Code(TextTruncation.Start(variant, MaxTextLength))})" : ""),
        Actual = test.Deciding.Outcome == TestOutcome.Passed || string.IsNullOrWhiteSpace(test.Deciding.Message)
            ? RowTable.Word(test)
            : Markdown.Block(TextTruncation.Middle(test.Deciding.Message, MaxTextLength)),
        StatusId = statuses.StatusOf(test.Verdict),
    };
}
