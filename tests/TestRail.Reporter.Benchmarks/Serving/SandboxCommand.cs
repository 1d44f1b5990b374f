using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Benchmarks.Serving;

/// <summary>Measures the sandbox with a plain HTTP client: replies are read but not parsed, one request after another.</summary>
internal static class SandboxCommand
{
    private const int Count = 10_000;

    private const int Stores = 5;

    private const int WarmUp = 20;

    private const int Reads = 10;

    public static Command Create()
    {
        var command = new Command("sandbox", "The sandbox: stores 10,000 results in one request, and lists a run with 10,000 tests.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, Count) });
        using var http = new RawClient(server.Url);
        var run = await http.OpenRunAsync();
        var stores = await TimeAsync(Stores, () => http.AddResultsAsync(run, Count));
        // The runtime recompiles hot code in tiers, the last one after some hundred requests.
        await TimeAsync(WarmUp, () => http.ReadTestsAsync(run, Count));
        var reads = await TimeAsync(Reads, () => http.ReadTestsAsync(run, Count));

        var pages = RawClient.Pages(Count);
        var rate = pages / (Figures.Median(reads) / 1000);
        Figures.Head("the sandbox");
        Figures.Line($"{Count} results from one request, first", Figures.Milliseconds(stores[0]), "1000 ms");
        Figures.Line($"{Count} results from one request, later", Figures.Milliseconds(Figures.Median(stores.Skip(1))), "1000 ms");
        Figures.Line($"get_tests of {Count}, {pages} pages", Figures.Milliseconds(Figures.Median(reads)));
        Figures.Line("get_tests, requests per second", rate.ToString("0", CultureInfo.InvariantCulture), "200");
    }

    private static async Task<List<double>> TimeAsync(int rounds, Func<Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }
}
