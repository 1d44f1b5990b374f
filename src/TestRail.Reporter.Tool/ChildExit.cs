namespace TestRail.Reporter.Tool;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code. 128 plus the signal's number, as in shells, if a signal ended it, or if it received a signal and exited with 0.</param>
/// <param name="IsCutShort">True when the command received a signal or was ended by one.</param>
internal readonly record struct ChildExit(int ExitCode, bool IsCutShort);
