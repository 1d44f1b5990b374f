using System.CommandLine;
using System.Diagnostics;
using TestRail.Reporter.Benchmarks.Declaring;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Benchmarks.Delivering;

internal static class DeliveryCommand
{
    private const int Rounds = 5;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static Command Create()
    {
        var results = new Option<int>("--results") { Description = "The number of results.", DefaultValueFactory = _ => 10_000 };
        var perResult = new Option<double>("--latency-per-result") { Description = "The milliseconds that the sandbox takes for each result." };
        var command = new Command("delivery", "Delivers results to a sandbox with 50 ms latency.") { results, perResult };
        command.SetAction(parsed => RunAsync(parsed.GetValue(results), TimeSpan.FromMilliseconds(parsed.GetValue(perResult))));
        return command;
    }

    private static async Task RunAsync(int count, TimeSpan perResult)
    {
        var deliveries = new List<Delivered>();
        var replays = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new Folder();
            await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, count), Latency = Latency, LatencyPerResult = perResult });
            deliveries.Add(await DeliverAsync(server, folder, count));
            if (perResult == default)
                replays.Add(await Replay.RunAsync(server.Url, deliveries[^1].Requests));
        }

        var sending = deliveries[^1].Requests;
        // The first round also compiles the reporter and the sandbox, which both run in this process.
        Figures.Head($"{count} results at {Latency.TotalMilliseconds:0} ms latency and {perResult.TotalMilliseconds:0.#} ms a result");
        Figures.Line("requests", $"{sending.Count}", "60");
        foreach (var method in sending.GroupBy(request => request.Method.Split('/')[0]))
            Figures.Line($"  {method.Key}", $"{method.Count()}");
        Figures.Line("connections", $"{sending.Select(request => request.ConnectionId).Distinct().Count()}", "20");
        Figures.Line("time, first round", Figures.Milliseconds(deliveries[0].Milliseconds));
        Figures.Line("time, later rounds", Figures.Milliseconds(Figures.Median(deliveries.Skip(1).Select(one => one.Milliseconds))), "4000 ms");
        if (replays.Count == 0)
            return;

        Figures.Line("of it the sandbox and its latency, first round", Figures.Milliseconds(replays[0]));
        Figures.Line("of it the sandbox and its latency, later rounds", Figures.Milliseconds(Figures.Median(replays.Skip(1))));
    }

    /// <summary>The run is opened before the clock starts, because a session opens it while the tests run.</summary>
    private static async Task<Delivered> DeliverAsync(SandboxServer server, Folder folder, int count)
    {
        var log = new SilentLog();
        var assembly = folder.File("Many.Tests.dll");
        ManyTestsAssembly.Write(assembly, count, count);
        using var session = Sessions.Open(server.Url, folder.Path, log);
        session.Begin(new SessionStart { Sources = [assembly] });
        foreach (var result in SampleResults.Of(count))
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
