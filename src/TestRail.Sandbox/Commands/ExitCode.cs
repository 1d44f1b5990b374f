namespace TestRail.Sandbox.Commands;

internal static class ExitCode
{
    /// <summary>The server could not start, or the recording is incomplete; with <c>replay</c> and <c>compare</c>: there are differences.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, or a recording cannot be read.</summary>
    public const int UsageError = 2;
}
