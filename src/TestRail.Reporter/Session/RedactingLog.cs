using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Session;

/// <summary>Says nothing that holds the key, and nothing that a CI system would take for a command of ours.</summary>
internal sealed class RedactingLog(IReporterLog log, Redaction redaction) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message)
    {
        var said = redaction.Apply(message);
        log.Say(said with { Text = BuildCommands.Disarm(said.Text), Action = said.Action is { } action ? BuildCommands.Disarm(action) : null });
    }

    /// <inheritdoc/>
    public void Instruct(string command) => log.Instruct(redaction.Apply(command)!);
}
