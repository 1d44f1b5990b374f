using System.CommandLine;
using System.CommandLine.Help;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const string About = $"""
        Works around test sessions: runs them and closes their run, opens and closes runs, and sends to TestRail what a session could not.

        {ExitCode.Explained}
        """;

    public static async Task<int> RunAsync(string[] args, CommandContext workplace)
    {
        // A root command would go by the name of its assembly, which nobody types.
        var root = new Command("testrail-reporter", About)
        {
            new ExecCommand(workplace), new RunCommand(workplace), new ResumeCommand(workplace), new StatusCommand(workplace), new HelpOption(), new VersionOption(),
        };
        // What begins with @ may be an argument of the command that exec runs.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(Printing(workplace)).ConfigureAwait(false);

        foreach (var error in parsed.Errors)
            await workplace.Error.WriteLineAsync(PlainText.Of(WithoutValues(error.Message, args))).ConfigureAwait(false);
        await workplace.Error.WriteLineAsync("See: testrail-reporter --help").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    /// <summary>Ctrl-C ends the tool at once, as it ends any program; exec has signals of its own. Journals hold what was done.</summary>
    private static InvocationConfiguration Printing(CommandContext workplace) =>
        new() { Output = workplace.Output, Error = workplace.Error, ProcessTerminationTimeout = null };

    /// <summary>What follows an equals sign may be a key that somebody tried to hand over this way.</summary>
    private static string WithoutValues(string error, string[] args) =>
        args.Select(arg => arg.Split('=', 2)).Where(parts => parts is [_, { Length: > 0 }])
            .Aggregate(error, (text, parts) => text.Replace($"={parts[1]}", "=…", StringComparison.Ordinal));
}
