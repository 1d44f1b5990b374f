using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>The answer to a request was lost, and TestRail may still carry the request out.</summary>
/// <param name="reason">The message for the user.</param>
internal sealed class InDoubtException(Message reason) : DeliveryBlockedException(reason);
