using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Records the logged messages.</summary>
internal sealed class Said : IReporterLog
{
    public List<Message> Messages { get; } = [];

    public void Say(Message message) => Messages.Add(message);

    public void Instruct(string command) => throw new NotSupportedException(command);
}
