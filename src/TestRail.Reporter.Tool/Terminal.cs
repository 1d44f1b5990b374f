using Spectre.Console;

namespace TestRail.Reporter.Tool;

/// <summary>The output, drawn upon.</summary>
internal static class Terminal
{
    /// <summary>Where lines have no end: longer than a path and an address, since a line that is broken could begin like a CI system's command.</summary>
    private const int Endless = 200_000;

    public static IAnsiConsole Of(CommandContext workplace)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(workplace.Output),
            Ansi = workplace.IsWatched ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = workplace.IsWatched ? InteractionSupport.Detect : InteractionSupport.No,
            EnvironmentVariables = workplace.Environment.ToDictionary(variable => variable.Key, variable => variable.Value),
        });
        if (!workplace.IsWatched)
            terminal.Profile.Width = Endless;
        return terminal;
    }
}
