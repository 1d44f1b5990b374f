using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Messages;

/// <summary>
/// A problem that stops delivery until the user fixes it, or until it passes. Results that were not sent are in the journal.
/// </summary>
/// <param name="reason">The problem and its solution.</param>
internal class DeliveryBlockedException(Message reason) : Exception(reason.Text)
{
    /// <summary>The problem and its solution.</summary>
    public Message Reason { get; } = reason;
}
