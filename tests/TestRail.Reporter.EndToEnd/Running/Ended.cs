namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>The result of a process that has ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output and errors in order of arrival.</param>
/// <param name="Duration">The time from start to end.</param>
internal sealed record Ended(int ExitCode, string Output, TimeSpan Duration)
{
    public override string ToString() => $"exit code {ExitCode} after {Duration.TotalSeconds:0.0} s\n{Output}";
}
