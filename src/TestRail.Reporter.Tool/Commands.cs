using System.CommandLine;
using System.CommandLine.Help;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const string About = $"""
        Runs tests that report to one TestRail run, opens and closes runs, sends pending results from journals,
        works with defects in Axosoft, and lists and adds custom fields.

        {ExitCode.Explained}
        """;

    public static async Task<int> RunAsync(string[] args, CommandContext context)
    {
        var parsed = Parse(args, context);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(CreateInvocationConfiguration(context)).ConfigureAwait(false);

        foreach (var error in parsed.Errors)
            await context.Error.WriteLineAsync(PlainText.Of(WithoutValues(error.Message, args))).ConfigureAwait(false);
        await context.Error.WriteLineAsync("See: testrail-reporter --help").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    /// <summary>Parses a command line without running it.</summary>
    public static ParseResult Parse(string[] args, CommandContext context)
    {
        // A RootCommand would show the assembly's name instead of the command's.
        var root = new Command("testrail-reporter", About)
        {
            new ExecCommand(context), new RunCommand(context), new ResumeCommand(context), new StatusCommand(context), new DefectCommand(context), new ReferenceCommand(context), new FieldsCommand(context), new HelpOption(), new VersionOption(),
        };
        // An argument that begins with @ belongs to the command that exec runs. It is not a response file.
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    /// <summary>
    /// Ctrl-C ends the tool at once; journals contain what was done. Only exec handles signals itself.
    /// </summary>
    private static InvocationConfiguration CreateInvocationConfiguration(CommandContext context) =>
        new() { Output = context.Output, Error = context.Error, ProcessTerminationTimeout = null };

    /// <summary>Removes values after an equals sign: one may be an API key that was passed by mistake.</summary>
    private static string WithoutValues(string error, string[] args) =>
        args.Select(arg => arg.Split('=', 2)).Where(parts => parts is [_, { Length: > 0 }])
            .Aggregate(error, (text, parts) => text.Replace($"={parts[1]}", "=…", StringComparison.Ordinal));
}
