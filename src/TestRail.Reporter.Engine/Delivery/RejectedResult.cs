namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A result that TestRail does not take.</summary>
/// <param name="Draft">What was sent.</param>
/// <param name="Reason">Why, in TestRail's own words where it has any.</param>
/// <param name="IsUnknownCase">True when the case is the reason: TestRail does not have it, or not in the run.</param>
internal sealed record RejectedResult(OutgoingResult Draft, string Reason, bool IsUnknownCase)
{
    public long Case => Draft.Sent.Case;

    public string Test => Draft.Test;
}
