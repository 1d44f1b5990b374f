namespace TestRail.Reporter.Session;

/// <summary>What a session's end means to the one who waits for it.</summary>
/// <param name="IsComplete">True when nothing is left in the journal that TestRail could still take.</param>
/// <param name="FailsBuild">True when the configuration wants the build to fail for what is missing.</param>
internal sealed record SessionVerdict(bool IsComplete, bool FailsBuild);
