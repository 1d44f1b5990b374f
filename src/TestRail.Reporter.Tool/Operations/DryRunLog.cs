using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Drops the delivery's information messages, because nothing was done. Warnings and errors are valid in a dry run too.</summary>
internal sealed class DryRunLog(DryRunOutput output, IReporterLog log) : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message)
    {
        if (message.Severity != Severity.Information)
            output.Add(log, message);
    }

    /// <inheritdoc/>
    public void Instruct(string command)
    {
        // A dry run writes nothing to the CI build's summary.
    }
}
