using System.Collections.Concurrent;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Records the reporter's messages.</summary>
internal sealed class RecordingLog : IReporterLog
{
    private readonly ConcurrentQueue<Message> _messages = new();

    public IReadOnlyList<Message> Messages => [.. _messages];

    /// <summary>All messages as a terminal shows them.</summary>
    public string Text => string.Join(Environment.NewLine, _messages);

    /// <summary>The only message with this code.</summary>
    public Message Of(string code)
    {
        var found = _messages.Where(message => message.Code == code).ToList();
        Assert.That(found, Has.Count.EqualTo(1), $"one message {code} was expected in:\n{Text}");
        return found[0];
    }

    /// <summary>The codes of the messages, in log order.</summary>
    public IReadOnlyList<string> Codes => [.. _messages.Select(message => message.Code).OfType<string>()];

    /// <summary>The commands printed for a CI system.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public void Say(Message message) => _messages.Enqueue(message);

    public void Instruct(string command) => Commands.Enqueue(command);

    public void Clear()
    {
        _messages.Clear();
        Commands.Clear();
    }
}
