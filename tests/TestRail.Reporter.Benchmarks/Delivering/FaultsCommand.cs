using System.CommandLine;
using System.Diagnostics;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Benchmarks.Delivering;

internal static class FaultsCommand
{
    private const int Rounds = 3;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var command = new Command("faults", "The cost of one failed request: a 500 during 10,000 results, and a dropped connection during 1,000.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var (plain, failed) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            plain.Add(await MeasureAsync(10_000, fault: null));
            failed.Add(await MeasureAsync(10_000, new FaultRule { Method = "add_results_for_cases", Status = 500, From = 3 }));
        }

        var dropped = await MeasureAsync(1000, new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore });
        Figures.Head("one failed request");
        Figures.Line("10,000 results and one 500: more requests", $"{failed[^1].Requests - plain[^1].Requests}", "2");
        Figures.Line("10,000 results and one 500: more time", Figures.Milliseconds(Figures.Median(failed.Select(cost => cost.Milliseconds)) - Figures.Median(plain.Select(cost => cost.Milliseconds))), "2000 ms");
        Figures.Line($"1,000 results and one dropped connection, delivery.settle {Settle.TotalSeconds:0} s", Figures.Milliseconds(dropped.Milliseconds), Figures.Milliseconds((Settle + Settle).TotalMilliseconds));
    }

    private static async Task<Cost> MeasureAsync(int results, FaultRule? fault)
    {
        using var folder = new Folder();
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, results), Latency = TimeSpan.FromMilliseconds(50) });
        if (fault is not null)
            server.Faults.Add(fault);
        var log = new SilentLog();
        using var session = Sessions.Open(server.Url, folder.Path, log, settle: Settle);
        session.Begin(new SessionStart { Sources = [] });
        foreach (var result in SampleResults.Of(results))
            session.Record(result);
        var start = Stopwatch.GetTimestamp();
        await session.CompleteAsync(new SessionEnd(Aborted: false));
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        log.ThrowIfFailed();
        return new Cost(elapsed, server.Requests.All.Count);
    }

    private sealed record Cost(double Milliseconds, int Requests);
}
