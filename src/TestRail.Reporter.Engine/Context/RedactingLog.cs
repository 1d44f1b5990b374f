using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Context;

/// <summary>Removes secrets from messages and commands.</summary>
internal sealed class RedactingLog(IReporterLog log, Redaction redaction) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message) => log.Say(redaction.Apply(message));

    /// <inheritdoc/>
    public void Instruct(string command) => log.Instruct(PlainText.Command(redaction.Apply(command)!));
}
