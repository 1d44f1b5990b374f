using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>Something was asked for whose answer was lost, and it may still appear at the server: time tells.</summary>
/// <param name="reason">What it is.</param>
internal sealed class InDoubtException(Message reason) : DeliveryBlockedException(reason);
