using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A batch that was posted.</summary>
/// <param name="Sending">The batch.</param>
/// <param name="Failure">Why it was not stored, or may not be; null when it was stored.</param>
internal sealed record PostedBatch(BatchSent Sending, TestRailException? Failure);
