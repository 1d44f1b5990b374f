using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.TestLogger.VSTest;

/// <summary>Prints messages where VSTest prints its own: the standard output of vstest.console.</summary>
internal sealed class ConsoleLog : IReporterLog
{
    private const string Prefix = "testrail: ";
    private static readonly string Indent = new(' ', Prefix.Length);

    private readonly object _gate = new();

    /// <inheritdoc/>
    public void Say(Message message)
    {
        var start = Prefix;
        var text = new System.Text.StringBuilder();
        foreach (var line in message.Lines())
        {
            text.Append(start).AppendLine(line);
            start = Indent;
        }

        Write(text.ToString());
    }

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
