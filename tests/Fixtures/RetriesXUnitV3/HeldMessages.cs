using System.Collections.Concurrent;
using Xunit.Sdk;
using Xunit.v3;

namespace RetriesXUnitV3;

/// <summary>Holds back the messages of an attempt until it is known whether the attempt was the last.</summary>
internal sealed class HeldMessages : IMessageBus
{
    private readonly ConcurrentQueue<IMessageSinkMessage> _messages = new();

    public bool QueueMessage(IMessageSinkMessage message)
    {
        _messages.Enqueue(message);
        return true;
    }

    public void Release(IMessageBus bus)
    {
        foreach (var message in _messages)
            bus.QueueMessage(message);
    }

    public void Dispose()
    {
    }
}
