using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Sandbox;

namespace TestRail.Reporter.Benchmarks.Serving;

internal static class SandboxCommand
{
    private const int Count = 10_000;

    private const int Rounds = 5;

    public static Command Create()
    {
        var command = new Command("sandbox", "The sandbox itself: 10,000 results in one request, and a run of 10,000 tests read back.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var stores = new List<double>();
        var reads = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new Folder();
            await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, Count) });
            using var client = TestRailClient.Create(new TestRailClientOptions { Url = server.Url.AbsoluteUri, User = SandboxServer.User, ApiKey = SandboxServer.Key });
            var run = await client.Api.AddRunAsync(1, new AddRun { Name = "Benchmark", IncludeAll = true });
            stores.Add(await TimeAsync(() => client.Api.AddResultsForCasesAsync(run.Id, Body())));
            reads.Add(await TimeAsync(() => ReadAsync(client.Api, run.Id)));
        }

        Figures.Head("the sandbox");
        Figures.Line($"{Count} results from one request, first", Figures.Milliseconds(stores[0]));
        Figures.Line($"{Count} results from one request, later", Figures.Milliseconds(Figures.Median(stores.Skip(1))));
        Figures.Line($"get_tests of {Count} in pages, later", Figures.Milliseconds(Figures.Median(reads.Skip(1))));
    }

    private static AddResultsForCases Body() => new()
    {
        Results = [.. Enumerable.Range(1, Count).Select(id => new AddResultToCase { CaseId = id, StatusId = 1, Comment = string.Create(CultureInfo.InvariantCulture, $"`Tests.Case_{id}`") })],
    };

    private static async Task<int> ReadAsync(ITestRailApi api, long run)
    {
        var count = 0;
        await foreach (var _ in api.AllTests(run))
            count++;
        return count == Count ? count : throw new InvalidOperationException($"The run holds {count} tests.");
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
