using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Benchmarks;

/// <summary>Keeps the reporter's messages, so that a failed delivery is not measured as a successful one.</summary>
internal sealed class SilentLog : IReporterLog
{
    private readonly List<Message> _messages = [];

    public void Say(Message message)
    {
        lock (_messages)
            _messages.Add(message);
    }

    public void Instruct(string command)
    {
        // No measurement runs in a CI system.
    }

    /// <exception cref="InvalidOperationException">A warning or an error was logged.</exception>
    public void ThrowIfFailed()
    {
        lock (_messages)
        {
            if (_messages.Find(message => message.Severity != Severity.Information) is { } problem)
                throw new InvalidOperationException(problem.ToString());
        }
    }
}
