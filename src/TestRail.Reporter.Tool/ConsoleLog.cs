using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Prints what is good to know to standard output, and what is not to standard error.</summary>
internal sealed class ConsoleLog : IReporterLog
{
    /// <inheritdoc/>
    public void Say(Message message)
    {
#pragma warning disable RS0030 // The tool is the host here.
        (message.Severity == Severity.Information ? Console.Out : Console.Error).WriteLine(message);
#pragma warning restore RS0030
    }

    /// <inheritdoc/>
    public void Instruct(string command)
    {
#pragma warning disable RS0030 // CI systems read standard output only.
        Console.Out.WriteLine(command);
#pragma warning restore RS0030
    }
}
