using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using TestRail.Client.DependencyInjection;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>The scripts of the client's documents, word for word. <see cref="DocumentTests"/> compares them.</summary>
internal static class DocumentScripts
{
    public static async Task Create()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "ci@acme.com",
            ApiKey = Environment.GetEnvironmentVariable("TESTRAIL_API_KEY")!,
        });
        var me = await client.Api.GetCurrentUserAsync();
        Console.WriteLine($"Signed in as {me.Name}.");
    }

    public static async Task Report(TestRailClient client)
    {
        var run = await client.Api.AddRunAsync(projectId: 1, new AddRun { Name = "Nightly", IncludeAll = false, CaseIds = [881, 904] });
        await client.Api.AddResultsForCasesAsync(run.Id, new AddResultsForCases
        {
            Results = [new AddResultToCase { CaseId = 881, StatusId = 1 }, new AddResultToCase { CaseId = 904, StatusId = 5, Comment = "Expected 2, was 3." }],
        });
    }

    public static void Register(IServiceCollection services) =>
        services.AddTestRailClient(provider => new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "ci@acme.com",
            ApiKey = provider.GetRequiredService<SecretStore>().TestRailKey,
        });

    public static async Task ReadAll(TestRailClient client)
    {
        await foreach (var run in client.Api.AllRuns(projectId: 1, new RunFilter { IsCompleted = false }))
            Console.WriteLine($"R{run.Id} {run.Name}");
    }

    public static async Task<bool> ReadPage(TestRailClient client)
    {
        var page = await client.Api.GetResultsAsync(testId: 42, limit: 10);
        var hasMore = page.Next is not null;
        return hasMore;
    }

    public static async Task Catch(TestRailClient client)
    {
        try
        {
            await client.Api.CloseRunAsync(57);
        }
        catch (TestRailException failure) when (failure.Kind == FailureKind.BadRequest)
        {
            Console.Error.WriteLine($"TestRail rejected the call: {failure.Reason}");
        }
        catch (TestRailException failure) when (failure.IsInDoubt)
        {
            var stored = await client.Api.GetRunAsync(57);
            Console.WriteLine(stored.IsCompleted ? "The run is closed." : "The run is still open.");
        }
    }

    public static async Task WriteFields(TestRailClient client)
    {
        await client.Api.AddResultForCaseAsync(runId: 57, caseId: 881, new AddResult
        {
            StatusId = 5,
            Custom =
            {
                ["custom_browser"] = 2,
                ["custom_reviewed"] = true,
                ["custom_networks"] = [1, 3],
                ["custom_step_results"] = [new StepResult { Content = "Pay", StatusId = 1 }, new StepResult { Content = "Leave", StatusId = 5 }],
            },
        });
    }

    public static async Task<(long? Browser, int Steps)> ReadFields(TestRailClient client)
    {
        var testCase = await client.Api.GetCaseAsync(881);
        var browser = testCase.Custom["custom_browser"]?.Number;
        var steps = testCase.Custom["custom_steps_separated"]?.Steps ?? [];
        return (browser, steps.Count);
    }

    public static (AddResult First, AddResult Second) Copy()
    {
        var first = new AddResult { StatusId = 1, Custom = { ["custom_browser"] = 2 } };
        var second = first with { StatusId = 5 };
        second.Custom["custom_browser"] = 3;
        return (first, second);
    }

    public static async Task<IReadOnlyList<string>> Replace()
    {
        var api = Substitute.For<ITestRailApi>();
        api.GetRunsAsync(1).Returns(new Page<Run>([new Run { Id = 7, Name = "Nightly" }]));
        var names = await api.AllRuns(1).Select(run => run.Name).ToListAsync();
        return names;
    }

    public static async Task Fail()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "ci@acme.com",
            ApiKey = "key",
            MaxAttempts = 1,
            Handler = new FailingHandler(),
        });
        await client.Api.GetRunAsync(57);
    }

    public sealed record SecretStore(string TestRailKey);

    private sealed class FailingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new StringContent("busy") });
    }
}
