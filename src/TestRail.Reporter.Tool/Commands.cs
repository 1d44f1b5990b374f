using System.CommandLine;

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
        var root = new RootCommand(About) { new ResumeCommand(workplace), new StatusCommand(workplace) };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = workplace.Output, Error = workplace.Error }).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
