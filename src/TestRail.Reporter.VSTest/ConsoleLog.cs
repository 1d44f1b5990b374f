using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.VSTest;

/// <summary>Prints messages to the standard output of vstest.console, where VSTest prints its own.</summary>
internal sealed class ConsoleLog : IReporterLog
{
    private readonly object _gate = new();

    /// <inheritdoc/>
    public void Say(Message message) => Write(message.Signed());

    /// <inheritdoc/>
    public void Instruct(string command) => Write(command + Environment.NewLine);

    private void Write(string text)
    {
#pragma warning disable RS0030 // VSTest offers loggers no other way to speak; its own loggers write here too.
        lock (_gate)
            Console.Out.Write(text);
#pragma warning restore RS0030
    }
}
