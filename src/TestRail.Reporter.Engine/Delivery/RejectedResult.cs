namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A result that TestRail rejected.</summary>
/// <param name="Draft">The result as sent.</param>
/// <param name="Reason">The reason, in TestRail's words if it gave one.</param>
/// <param name="IsUnknownCase">True when the case is not in TestRail or not in the run.</param>
internal sealed record RejectedResult(OutgoingResult Draft, string Reason, bool IsUnknownCase)
{
    /// <summary>True when TestRail rejected the request as too large.</summary>
    public bool IsTooLarge { get; init; }

    public long Case => Draft.Sent.Case;

    public string Test => Draft.Test;
}
