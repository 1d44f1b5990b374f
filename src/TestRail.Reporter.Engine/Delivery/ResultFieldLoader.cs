using TestRail.Client;
using TestRail.Client.Fields;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Reads the custom result fields and step fields from TestRail.</summary>
/// <param name="api">TestRail.</param>
/// <param name="project">The project that the results go to.</param>
internal sealed class ResultFieldLoader(ITestRailApi api, long project)
{
    /// <summary>The custom fields of results.</summary>
    public async Task<FieldMap> FieldsAsync(IReadOnlyDictionary<string, object> configured, CancellationToken cancellation) =>
        new(await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false), project, configured);

    /// <summary>The Step Results field of each case in the runs. Cases without such a field are left out.</summary>
    public async Task<RowSteps> StepsAsync(IEnumerable<long> runs, StatusMap statuses, CancellationToken cancellation)
    {
        var all = await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false);
        var steps = all.Where(field => field.TypeId == FieldType.StepResults && field.IsActive && field.ConfigFor(project) is not null).ToList();
        var fields = new Dictionary<long, string>();
        foreach (var run in steps.Count == 0 ? [] : runs)
        {
            await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
            {
                if (test.CaseId is { } id && steps.Find(field => field.IncludeAll || (test.TemplateId is { } template && field.TemplateIds.Contains(template))) is { } field)
                    fields[id] = field.SystemName;
            }
        }

        return new(statuses, fields);
    }
}
