using TestRail.Client;
using TestRail.Client.Fields;
using TestRail.Client.Results;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The client reads the vendor's samples. Each value arrives, and each key on the page has a property.</summary>
internal sealed class ReadingContract
{
    private static readonly AddResultsForCases Batch = new() { Results = [new AddResultToCase { CaseId = 1, StatusId = 1 }] };

    private static readonly AddCaseField NewField = new() { Name = "my_multiselect", Label = "My Multiselect", Configs = [new() { Options = new StringOptions() }] };

    [TestCaseSource(nameof(Samples))]
    public async Task A_sample_arrives_value_by_value(string file, Func<ITestRailApi, Task<object>> read)
    {
        var sample = Vendor.Sample(file);
        using var canned = new Canned(sample.ToJsonString());
        using var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "ci@example.com",
            ApiKey = "key",
            Handler = canned,
        });

        var arrived = await read(client.Api);

        Assert.Multiple(() =>
        {
            Assert.That(Arrival.Problems(sample, arrived), Is.Empty);
            Assert.That(Unnamed(arrived), Is.Empty);
        });
    }

    /// <summary>The keys of an object and its children for which the client has no property.</summary>
    private static IEnumerable<string> Unnamed(object? arrived) => arrived switch
    {
        null or string => [],
        CustomFields custom => custom.Keys.Where(key => !key.StartsWith("custom_", StringComparison.Ordinal)),
        System.Collections.IEnumerable items => items.Cast<object>().SelectMany(Unnamed),
        _ when arrived.GetType().Assembly == typeof(ITestRailApi).Assembly =>
            arrived.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Unnamed(property.GetValue(arrived))),
        _ => [],
    };

    private static IEnumerable<TestCaseData> Samples() =>
    [
        Case("Runs/get_run.json", async api => await api.GetRunAsync(81)),
        Case("Runs/get_runs.json", async api => await api.GetRunsAsync(1)),
        Case("Plans/get_plan.json", async api => await api.GetPlanAsync(80)),
        Case("Plans/get_plans.json", async api => await api.GetPlansAsync(1)),
        Case("Results/get_results.json", async api => await api.GetResultsAsync(1)),
        Case("Results/add_results_for_cases.json", async api => await api.AddResultsForCasesAsync(1, Batch)),
        Case("CaseFields/get_case_fields.json", async api => await api.GetCaseFieldsAsync()),
        Case("CaseFields/add_case_field.json", async api => await api.AddCaseFieldAsync(NewField)),
    ];

    private static TestCaseData Case(string file, Func<ITestRailApi, Task<object>> read) => new TestCaseData(file, read).SetArgDisplayNames(file);
}
