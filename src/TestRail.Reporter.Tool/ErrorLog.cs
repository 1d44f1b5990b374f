using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Prints every message to the error output. The standard output belongs to the command that exec runs, or to a script that reads an id from it.</summary>
internal sealed class ErrorLog(CommandContext context) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message) => context.Error.Write(message.Signed());

    /// <inheritdoc/>
    public void Instruct(string command) => context.Output.WriteLine(command);
}
