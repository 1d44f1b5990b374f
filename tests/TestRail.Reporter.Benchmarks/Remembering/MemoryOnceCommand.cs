using System.CommandLine;
using System.Diagnostics;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>Runs one session in its own process and prints the process's largest working set or, if watched, the largest heap after a collection.</summary>
internal static class MemoryOnceCommand
{
    public const string Name = "memory-once";

    public static Command Create()
    {
        var server = new Argument<string>("server");
        var assembly = new Argument<string>("assembly");
        var count = new Argument<int>("count");
        var watched = new Argument<bool>("watched");
        var command = new Command(Name) { server, assembly, count, watched };
        command.Hidden = true;
        command.SetAction(arguments =>
        {
            using var heap = arguments.GetRequiredValue(watched) ? new HeapWatch() : null;
            Run(new Uri(arguments.GetRequiredValue(server)), arguments.GetRequiredValue(assembly), arguments.GetRequiredValue(count));
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(heap?.Peak ?? process.PeakWorkingSet64);
        });
        return command;
    }

    private static void Run(Uri server, string assembly, int count)
    {
        var log = new SilentLog();
        using var folder = new Folder();
        using var session = Sessions.Open(server, folder.Path, log);
        session.Begin(new SessionStart { Sources = [assembly] });
        foreach (var result in SampleResults.Of(count))
            session.Record(result);
        session.CompleteAsync(new SessionEnd(Aborted: false)).GetAwaiter().GetResult();
        log.ThrowIfFailed();
    }
}
