using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Says everything to the error output, where the output belongs to somebody else: to a command that is run, or to a script that takes an id from it.</summary>
internal sealed class ErrorLog(CommandContext workplace) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message) => workplace.Error.Write(message.Signed());

    /// <inheritdoc/>
    public void Instruct(string command) => workplace.Output.WriteLine(command);
}
