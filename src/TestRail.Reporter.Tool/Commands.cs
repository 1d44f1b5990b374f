using System.CommandLine;
using System.CommandLine.Help;

namespace TestRail.Reporter.Tool;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const string About = $"""
        Works after the tests are gone: sends to TestRail what a test session could not.

        {ExitCode.Explained}
        """;

    public static async Task<int> RunAsync(string[] args, Workplace workplace)
    {
        // A root command would go by the name of its assembly, which nobody types.
        var root = new Command("testrail-reporter", About) { new ResumeCommand(workplace), new StatusCommand(workplace), new HelpOption(), new VersionOption() };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = workplace.Output, Error = workplace.Error }).ConfigureAwait(false);

        foreach (var error in parsed.Errors)
            await workplace.Error.WriteLineAsync(WithoutValues(error.Message, args)).ConfigureAwait(false);
        await workplace.Error.WriteLineAsync("See: testrail-reporter --help").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    /// <summary>What follows an equals sign may be a key that somebody tried to hand over this way.</summary>
    private static string WithoutValues(string error, string[] args) =>
        args.Select(arg => arg.Split('=', 2)).Where(parts => parts is [_, { Length: > 0 }])
            .Aggregate(error, (text, parts) => text.Replace($"={parts[1]}", "=…", StringComparison.Ordinal));
}
