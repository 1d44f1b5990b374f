using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Messages;

/// <summary>Something that a person, or time, must cure before more can be sent. Results that were not sent are in the journal.</summary>
/// <param name="reason">What is wrong and what to do.</param>
internal class DeliveryBlockedException(Message reason) : Exception(reason.Text)
{
    /// <summary>What is wrong and what to do, for a person.</summary>
    public Message Reason { get; } = reason;
}
