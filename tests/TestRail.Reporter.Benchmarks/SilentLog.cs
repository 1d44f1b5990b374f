using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Benchmarks;

/// <summary>Keeps what the reporter says, so that a measurement of a failure is not taken for one of success.</summary>
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
        // Measurements run under no CI system.
    }

    /// <exception cref="InvalidOperationException">Something did not reach TestRail.</exception>
    public void MustBeContent()
    {
        lock (_messages)
        {
            if (_messages.Find(message => message.Severity != Severity.Information) is { } problem)
                throw new InvalidOperationException(problem.ToString());
        }
    }
}
