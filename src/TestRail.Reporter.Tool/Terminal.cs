using Spectre.Console;

namespace TestRail.Reporter.Tool;

/// <summary>Creates the Spectre.Console terminal.</summary>
internal static class Terminal
{
    /// <summary>
    /// The width of output that is not a terminal, in characters. It exceeds the length of any path or address: Spectre wraps longer lines, and a
    /// wrapped line could begin like a CI system's command.
    /// </summary>
    private const int UnlimitedWidth = 200_000;

    public static IAnsiConsole Of(CommandContext context)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Output),
            Ansi = context.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = context.IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            EnvironmentVariables = context.Environment.ToDictionary(variable => variable.Key, variable => variable.Value),
        });
        if (!context.IsInteractive)
            terminal.Profile.Width = UnlimitedWidth;
        return terminal;
    }
}
