using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Prints above a progress bar, which only the terminal that draws it can do.</summary>
internal sealed class TerminalLog(IAnsiConsole terminal) : IReporterLog
{
    private static readonly Style Plain = Style.Plain, Warning = new(Color.Yellow), Error = new(Color.Red);

    /// <inheritdoc/>
    public void Say(Message message) => terminal.WriteLine(message.ToString(), message.Severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Plain,
    });

    /// <inheritdoc/>
    public void Instruct(string command) => terminal.WriteLine(command);
}
