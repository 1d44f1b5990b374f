namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, standard output and errors as they came.</param>
/// <param name="Duration">From its start to its end.</param>
internal sealed record Ended(int ExitCode, string Output, TimeSpan Duration)
{
    public override string ToString() => $"exit code {ExitCode} after {Duration.TotalSeconds:0.0} s\n{Output}";
}
