namespace TestRail.Reporter.Delivery;

/// <summary>A result that TestRail does not take.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Test">The test's name.</param>
/// <param name="Reason">Why, in TestRail's own words where it has any.</param>
/// <param name="IsUnknownCase">True when the case is the reason: TestRail does not have it, or not in the run.</param>
internal sealed record RefusedResult(long Case, string Test, string Reason, bool IsUnknownCase);
