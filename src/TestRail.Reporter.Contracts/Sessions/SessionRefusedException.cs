using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The session cannot report, and the configuration sets <c>onError: fail</c>.</summary>
internal sealed class SessionRefusedException(Message reason) : Exception(reason.ToString())
{
    /// <summary>The problem, as a message for the user.</summary>
    public Message Reason { get; } = reason;
}
