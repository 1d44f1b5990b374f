using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The configuration says that nothing may run unreported, and it cannot be reported.</summary>
internal sealed class SessionRefusedException(Message reason) : Exception(reason.ToString())
{
    /// <summary>What is wrong, for a person.</summary>
    public Message Reason { get; } = reason;
}
