using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Prints what is good to know to the output, and what is not to the error output.</summary>
internal sealed class ConsoleLog(CommandContext workplace) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message) =>
        (message.Severity == Severity.Information ? workplace.Output : workplace.Error).WriteLine(message);

    /// <inheritdoc/>
    public void Instruct(string command) => workplace.Output.WriteLine(command);
}
