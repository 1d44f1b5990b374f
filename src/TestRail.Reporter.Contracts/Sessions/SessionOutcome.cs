namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The outcome of a session.</summary>
/// <param name="Summary">The last message of the session, for hosts that show it themselves; null when the session had nothing to say.</param>
/// <param name="Report">The path of the JSON report; null when none was written.</param>
/// <param name="FailsBuild">True when the build is to fail because results are missing (<c>delivery.onError: fail</c>).</param>
internal sealed record SessionOutcome(string? Summary, string? Report, bool FailsBuild);
