using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Prints information to the standard output, warnings and errors to the error output.</summary>
internal sealed class ConsoleLog(CommandContext context) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message) =>
        (message.Severity == Severity.Information ? context.Output : context.Error).WriteLine(message);

    /// <inheritdoc/>
    public void Instruct(string command) => context.Output.WriteLine(command);
}
