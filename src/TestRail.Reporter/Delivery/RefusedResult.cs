namespace TestRail.Reporter.Delivery;

/// <summary>A result that TestRail does not take, and why in its own words.</summary>
internal sealed record RefusedResult(long Case, string Test, string Reason);
