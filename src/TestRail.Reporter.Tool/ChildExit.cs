namespace TestRail.Reporter.Tool;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code; of one that a signal ended, or that a signal was to end and that says nothing of it, 128 and the signal's number, as shells say it.</param>
/// <param name="IsCutShort">True when a signal ended it, or was to end it.</param>
internal readonly record struct ChildExit(int ExitCode, bool IsCutShort);
