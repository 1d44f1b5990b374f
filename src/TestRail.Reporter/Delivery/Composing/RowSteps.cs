using TestRail.Client;
using TestRail.Client.Fields;
using TestRail.Client.Results;
using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>
/// Shows the tests behind one result as its steps, for cases whose template has a field of type Step Results. What TestRail makes of such a field
/// on other cases is not written down, so they do not get it.
/// </summary>
internal sealed class RowSteps
{
    /// <summary>A case with thousands of rows is still one page.</summary>
    private const int MostSteps = 200;

    private const int LongestText = 1000;

    private readonly StatusMap _statuses;
    private readonly Dictionary<long, string> _fields;

    private RowSteps(StatusMap statuses, Dictionary<long, string> fields) => (_statuses, _fields) = (statuses, fields);

    /// <summary>Asks TestRail for its result fields, and for the templates of the runs' tests.</summary>
    public static async Task<RowSteps> LoadAsync(ITestRailApi api, long project, IEnumerable<long> runs, StatusMap statuses, CancellationToken cancellation)
    {
        var all = await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false);
        var steps = all.Where(field => field.TypeId == FieldType.StepResults && field.IsActive && field.ConfigFor(project) is not null).ToList();
        var fields = new Dictionary<long, string>();
        if (steps.Count == 0)
            return new(statuses, fields);

        foreach (var run in runs)
        {
            await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
            {
                if (test.CaseId is { } id && steps.Find(field => field.IncludeAll || (test.TemplateId is { } template && field.TemplateIds.Contains(template))) is { } field)
                    fields[id] = field.SystemName;
            }
        }

        return new(statuses, fields);
    }

    /// <summary>Adds a step for each test, in the order in which they ran.</summary>
    public void Add(CustomFields custom, long id, IReadOnlyList<ConcludedResult> tests)
    {
        if (tests.Count < 2 || !_fields.TryGetValue(id, out var field))
            return;

        var names = new RowNames(tests);
        custom[field] = tests.OrderBy(test => test.Deciding.Started).Take(MostSteps).Select(test => Step(test, names.Of(test.Deciding.Test))).ToArray();
    }

    private StepResult Step(ConcludedResult test, string name) => new()
    {
        Content = Markdown.Code(Cut.Start(name, LongestText)) + (test.Deciding.Test.TargetFramework is { } target ? $" on {target}" : ""),
        Actual = test.Deciding.Outcome == TestOutcome.Passed || string.IsNullOrWhiteSpace(test.Deciding.Message)
            ? RowTable.Word(test)
            : Markdown.Block(Cut.Middle(test.Deciding.Message, LongestText)),
        StatusId = _statuses.StatusOf(test.Verdict),
    };
}
