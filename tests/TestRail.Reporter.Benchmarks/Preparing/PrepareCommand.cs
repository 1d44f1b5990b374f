using System.CommandLine;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Benchmarks.Preparing;

/// <summary>Writes the same results as a journal and as a JUnit file, for <c>build/bench.sh</c>.</summary>
internal static class PrepareCommand
{
    public static Command Create()
    {
        var count = new Argument<int>("results");
        var path = new Argument<string>("folder");
        var command = new Command("prepare", "Writes a sandbox's data, a journal and a JUnit file with the same results into a folder.") { count, path };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(count), arguments.GetRequiredValue(path)));
        return command;
    }

    private static void Run(int count, string path)
    {
        Seeds.Write(Path.Combine(Directory.CreateDirectory(path).FullName, "seed.json"), count);
        JUnitFile.Write(Path.Combine(path, "results.xml"), SampleResults.Of(count));
        var log = new SilentLog();
        var journal = Directory.CreateDirectory(Path.Combine(path, "journal")).FullName;
        using var session = Sessions.Open(new Uri("http://127.0.0.1:1/"), journal, log, mode: "collect");
        session.Begin(new SessionStart { Sources = [] });
        foreach (var result in SampleResults.Of(count))
            session.Record(result);
        session.CompleteAsync(new SessionEnd(Aborted: false)).GetAwaiter().GetResult();
        log.ThrowIfFailed();
    }
}
