using System.CommandLine;
using TestRail.Sandbox.Replaying;

namespace TestRail.Sandbox.Commands;

/// <summary>The commands that read recordings: <c>replay</c> sends one again, <c>compare</c> compares what two of them sent.</summary>
internal static class RecordingCommands
{
    public static IEnumerable<Command> Create() => [Replay(), Compare()];

    private static Command Replay()
    {
        var file = File("recording", "A file from testrail-sandbox --record.");
        var seed = new Option<FileInfo>("--seed") { Description = "The seed that the recording was made with. Default: the built-in one.", HelpName = "file" };
        seed.AcceptExistingOnly();
        var ignored = Ignored();
        var command = new Command("replay", "Sends the requests of a recording to a new server in memory, and compares the replies. Exit code 1: they differ.") { file, seed, ignored };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.InvocationConfiguration, async report =>
        {
            var recording = report.Read(arguments.GetRequiredValue(file));
            var differing = await new Replay(recording, arguments.GetValue(ignored) ?? []).RunAsync(arguments.GetValue(seed)?.FullName, cancellation);
            return report.Replayed(recording.Exchanges.Count, differing);
        }));
        return command;
    }

    private static Command Compare()
    {
        var (before, now) = (File("before", "A recording of what the client should send."), File("now", "A recording of what it sends now."));
        var ignored = Ignored();
        var command = new Command("compare", "Compares the requests of two recordings, not the replies. Exit code 1: they differ.") { before, now, ignored };
        command.SetAction((arguments, _) => RunAsync(arguments.InvocationConfiguration, report =>
        {
            var (old, current) = (report.Read(arguments.GetRequiredValue(before)), report.Read(arguments.GetRequiredValue(now)));
            var differing = new RequestComparison(arguments.GetValue(ignored) ?? []).Compare(old.Exchanges, current.Exchanges);
            return Task.FromResult(report.Compared(old.Exchanges.Count, current.Exchanges.Count, differing));
        }));
        return command;
    }

    private static async Task<int> RunAsync(InvocationConfiguration streams, Func<DifferenceReport, Task<int>> run)
    {
        try
        {
            return await run(new DifferenceReport(streams.Output));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await streams.Error.WriteLineAsync(PlainText.Of(e.Message));
            return ExitCode.UsageError;
        }
    }

    private static Argument<FileInfo> File(string name, string description)
    {
        var argument = new Argument<FileInfo>(name) { Description = description };
        argument.AcceptExistingOnly();
        return argument;
    }

    private static Option<string[]> Ignored() => new("--ignore")
    {
        Description = "A key in JSON bodies whose values may differ, such as name. May be repeated.",
        HelpName = "key",
    };
}
