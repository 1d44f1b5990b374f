using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Commands;

/// <summary>The command line: starts a server and prints how to connect to it. Ctrl-C stops it.</summary>
internal static class SandboxCommand
{
    public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration streams, CancellationToken cancellation = default)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(streams, cancellation);
        foreach (var error in parsed.Errors)
            await streams.Error.WriteLineAsync(PlainText.Of(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        await streams.Error.WriteLineAsync("See: testrail-sandbox --help");
        return ExitCode.UsageError;
    }

    private static Command Create()
    {
        var switches = new Switches();
        // A RootCommand would show the assembly's name instead of the command's.
        var root = new Command("testrail-sandbox", "A strict local TestRail-compatible server for tests and demonstrations.");
        foreach (var option in switches.All)
            root.Add(option);
        var help = new HelpOption();
        help.Action = new Examples((HelpAction)help.Action!);
        root.Add(help);
        root.Add(new VersionOption());
        foreach (var command in RecordingCommands.Create())
        {
            command.Add(new HelpOption());
            root.Add(command);
        }

        root.SetAction((arguments, cancellation) =>
            ServeAsync(switches.Read(arguments), arguments.InvocationConfiguration, cancellation));
        return root;
    }

    private static async Task<int> ServeAsync(SandboxOptions options, InvocationConfiguration streams, CancellationToken cancellation)
    {
        try
        {
            var existed = File.Exists(options.Database);
            await using var server = await SandboxServer.StartAsync(options, cancellation);
            await streams.Output.WriteLineAsync(PlainText.Of(Greeting.For(server.Url, options, existed)));
            await streams.Output.FlushAsync(cancellation);
            await WaitAsync(cancellation);
            if (server.RecordingStopped is not { } reason)
                return 0;
            await streams.Error.WriteLineAsync(PlainText.Of($"The recording {options.Record} is incomplete: {reason}."));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or DbException)
        {
            var place = e is DbException ? $" with {Path.GetFullPath(options.Database!)}" : "";
            await streams.Error.WriteLineAsync(PlainText.Of($"The sandbox cannot start{place}: {e.Message}"));
            return ExitCode.Failed;
        }
    }

    private static async Task WaitAsync(CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource();
        await using (cancellation.Register(stopped.SetResult))
            await stopped.Task;
    }
}
