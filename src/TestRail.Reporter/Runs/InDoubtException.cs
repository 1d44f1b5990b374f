using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Runs;

/// <summary>Something was asked for whose answer was lost, and it may still appear at the server: time tells.</summary>
/// <param name="reason">What it is.</param>
internal sealed class InDoubtException(Message reason) : ObstacleException(reason);
