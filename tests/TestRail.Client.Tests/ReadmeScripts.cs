using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Client.Plans;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>The scripts of the package's README, word for word.</summary>
internal static class ReadmeScripts
{
    public static void Start()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "ci@acme.com",
            ApiKey = Environment.GetEnvironmentVariable("TESTRAIL_API_KEY")!,
        });
    }

    public static async Task OnePlanForEveryBrowser(TestRailClient client)
    {
        var browsers = (await client.Api.GetConfigsAsync(projectId: 1)).Single(group => group.Name == "Browsers").Configs;
        var chrome = browsers.Single(browser => browser.Name == "Chrome").Id;
        var firefox = browsers.Single(browser => browser.Name == "Firefox").Id;

        var plan = await client.Api.AddPlanAsync(projectId: 1, new AddPlan
        {
            Name = "Release 2.4",
            Entries =
            [
                new AddPlanEntry
                {
                    SuiteId = 2,
                    ConfigIds = [chrome, firefox],
                    Runs =
                    [
                        new AddPlanEntryRun { ConfigIds = [chrome] },
                        new AddPlanEntryRun { ConfigIds = [firefox], IncludeAll = false, CaseIds = [881, 904], AssignedToId = 5 },
                    ],
                },
            ],
        });

        foreach (var run in plan.Entries.SelectMany(entry => entry.Runs))
            Console.WriteLine($"R{run.Id} {run.Name} ({run.Config}): {run.UntestedCount} to go");
    }

    public static async Task ReportABuild(TestRailClient client)
    {
        var run = await client.Api.AddRunAsync(projectId: 1, new AddRun { Name = "Nightly 1234", IncludeAll = false, CaseIds = [881, 904] });

        await client.Api.AddResultsForCasesAsync(run.Id, new AddResultsForCases
        {
            Results =
            [
                new AddResultToCase { CaseId = 881, StatusId = 1, Elapsed = ElapsedText.From(TimeSpan.FromSeconds(75)), Version = "1234" },
                new AddResultToCase { CaseId = 904, StatusId = 5, Comment = "Expected 2, was 3.", Defects = "SHOP-17" },
            ],
        });

        await client.Api.CloseRunAsync(run.Id);
    }

    public static async Task RunTheFailedOnesAgain(TestRailClient client)
    {
        var old = await client.Api.GetRunAsync(57);
        var failed = new List<long>();
        await foreach (var test in client.Api.AllTests(old.Id, new TestFilter { StatusId = [5] }))
            failed.Add(test.CaseId!.Value);

        await client.Api.AddRunAsync(old.ProjectId!.Value, new AddRun
        {
            SuiteId = old.SuiteId,
            Name = $"{old.Name}, once more",
            IncludeAll = false,
            CaseIds = failed,
        });
    }

    public static async Task CasesNobodyAutomated(TestRailClient client)
    {
        await foreach (var testCase in client.Api.AllCases(projectId: 1, new CaseFilter { SuiteId = 2 }))
        {
            if (testCase.Custom["custom_automation_id"] is null)
                Console.WriteLine($"C{testCase.Id};{testCase.Title}");
        }
    }

    public static async Task AttachALog(TestRailClient client)
    {
        var statuses = await client.Api.GetStatusesAsync();
        var retest = statuses.Single(status => status.Name == "retest");

        try
        {
            var result = await client.Api.AddResultForCaseAsync(runId: 57, caseId: 881, new AddResult { StatusId = retest.Id, Comment = "See the log." });
            await client.Api.AddAttachmentToResultAsync(result.Id, new AttachmentFile("server.log"));
        }
        catch (TestRailException failure) when (!failure.IsInDoubt)
        {
            Console.Error.WriteLine($"Nothing was stored: {failure.Message}");
        }
    }

    public static async Task AFieldOfOnesOwn(TestRailClient client)
    {
        await client.Api.AddCaseFieldAsync(new AddCaseField
        {
            Name = "risks",
            Label = "Risks",
            IncludeAll = true,
            Configs = [new AddFieldConfig { Options = new MultiSelectOptions { Items = FieldItem.Numbered("Money", "Privacy") } }],
        });

        await client.Api.UpdateCaseAsync(881, new UpdateCase { Custom = { ["custom_risks"] = [1, 2] } });

        await client.Api.AddResultForCaseAsync(runId: 57, caseId: 881, new AddResult
        {
            StatusId = 5,
            Custom = { ["custom_step_results"] = [new StepResult { Content = "Pay", StatusId = 1 }, new StepResult { Content = "Leave", StatusId = 5 }] },
        });
    }
}
