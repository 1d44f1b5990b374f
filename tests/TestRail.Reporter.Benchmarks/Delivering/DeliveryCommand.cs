using System.CommandLine;
using System.Diagnostics;
using TestRail.Reporter.Benchmarks.Declaring;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Sandbox;

namespace TestRail.Reporter.Benchmarks.Delivering;

internal static class DeliveryCommand
{
    private const int Count = 10_000;

    private const int Rounds = 5;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static Command Create()
    {
        var command = new Command("delivery", "Delivers 10,000 results to a sandbox with 50 ms latency.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var deliveries = new List<Delivered>();
        var replays = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new Folder();
            await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, Count), Latency = Latency });
            deliveries.Add(await DeliverAsync(server, folder));
            replays.Add(await Replay.RunAsync(server.Url, deliveries[^1].Requests));
        }

        var sending = deliveries[^1].Requests;
        // The first round also compiles the reporter and the sandbox, which both run in this process.
        Figures.Head($"{Count} results at {Latency.TotalMilliseconds:0} ms latency");
        Figures.Line("requests", $"{sending.Count}", "11");
        Figures.Line("connections", $"{sending.Select(request => request.ConnectionId).Distinct().Count()}", "1");
        Figures.Line("time, first round", Figures.Milliseconds(deliveries[0].Milliseconds));
        Figures.Line("time, later rounds", Figures.Milliseconds(Figures.Median(deliveries.Skip(1).Select(one => one.Milliseconds))), "1700 ms");
        Figures.Line("of it the sandbox and its latency, first round", Figures.Milliseconds(replays[0]));
        Figures.Line("of it the sandbox and its latency, later rounds", Figures.Milliseconds(Figures.Median(replays.Skip(1))));
    }

    /// <summary>The run is opened before the clock starts, because a session opens it while the tests run.</summary>
    private static async Task<Delivered> DeliverAsync(SandboxServer server, Folder folder)
    {
        var log = new SilentLog();
        var assembly = folder.File("Many.Tests.dll");
        ManyTestsAssembly.Write(assembly, Count, Count);
        using var session = Sessions.Open(server.Url, folder.Path, log);
        session.Begin(new SessionStart { Sources = [assembly] });
        foreach (var result in SampleResults.Of(Count))
            session.Record(result);
        while (server.Requests.Of("add_run").All(request => request.Status == 0))
            await Task.Delay(50);

        await Task.Delay(100);
        server.Requests.Clear();
        var start = Stopwatch.GetTimestamp();
        await session.CompleteAsync(new SessionEnd(Aborted: false));
        var elapsed = Stopwatch.GetElapsedTime(start);
        log.ThrowIfFailed();
        return new Delivered(elapsed.TotalMilliseconds, server.Requests.All);
    }

}
