using System.CommandLine;
using System.Diagnostics;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Benchmarks.Delivering;

internal static class SharingCommand
{
    private const int Sessions = 100, Results = 1000, Rounds = 20;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static Command Create()
    {
        var command = new Command("sharing", "100 sessions of 1,000 results with one run key: compares the last session to the first.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        Figures.Head($"{Sessions} sessions × {Results} results, {Latency.TotalMilliseconds:0} ms latency");
        await MeasureAsync("the same tests again", static (result, _) => result);
        await MeasureAsync("other tests of the same cases", static (result, session) => result with { Test = result.Test with { Source = $"/src/{session}.dll" } });
    }

    private static async Task MeasureAsync(string what, Func<TestResult, int, TestResult> of)
    {
        using var folder = new Folder();
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(folder, Results), Latency = Latency });
        var times = new List<double>();
        // The first sessions of a process include the compilation of the reporter.
        for (var session = 0; session < Sessions + 3; session++)
            times.Add(Deliver(server, folder, session, of));

        var first = Figures.Median(times.Skip(3).Take(5));
        Figures.Line($"{what}: first", Figures.Milliseconds(first));
        Figures.Line($"{what}: last", Figures.Milliseconds(Figures.Median(times.TakeLast(5))), Figures.Milliseconds(2 * first));
        Figures.Line($"{what}: reading what is kept, per 1,000 results", Figures.Milliseconds(Reading(folder)), "1 ms");
    }

    private static double Deliver(SandboxServer server, Folder folder, int number, Func<TestResult, int, TestResult> of)
    {
        var log = new SilentLog();
        using var session = Benchmarks.Sessions.Open(server.Url, folder.Path, log, key: "one build");
        session.Begin(new SessionStart { Sources = [$"/src/{number}.dll"], IsOneOfSeveral = true });
        foreach (var result in SampleResults.Of(Results))
            session.Record(of(result, number));
        var start = Stopwatch.GetTimestamp();
        session.CompleteAsync(new SessionEnd(Aborted: false)).GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Reading(Folder folder)
    {
        var results = Directory.GetDirectories(Path.Combine(folder.Path, "user", "runs")).Single();
        var rounds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var shared = SharedResults.Read([results], static _ => true);
            rounds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / shared.Lines.Count * 1000);
        }

        return Figures.Median(rounds);
    }
}
