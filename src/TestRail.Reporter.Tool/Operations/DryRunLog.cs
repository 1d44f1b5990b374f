using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Leaves out what a rehearsed delivery believes to have done; what it warns of is true.</summary>
internal sealed class DryRunLog(IReporterLog log) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message)
    {
        if (message.Severity != Severity.Information)
            log.Say(message);
    }

    /// <inheritdoc/>
    public void Instruct(string command)
    {
        // A build's page is about what happened.
    }
}
