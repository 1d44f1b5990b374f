using TestRail.Reporter.Tests.Killing;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>exec</c> around real processes, whose sessions find in their environment what they need.</summary>
internal abstract class ExecFixture : ToolFixture
{
    /// <summary>What was said last.</summary>
    protected string LastWord => Error.ToString().ReplaceLineEndings("\n").TrimEnd() is var said ? said[said.LastIndexOf("testrail: ", StringComparison.Ordinal)..] : "";

    /// <summary>Runs a command with a session for each part of the steps.</summary>
    protected Task<int> ExecAsync(int exitCode, params string[] steps) => ExecAsync([], exitCode, steps);

    /// <summary>The same with options of <c>exec</c>.</summary>
    protected Task<int> ExecAsync(string[] options, int exitCode, params string[] steps) =>
        RunAsync(["exec", .. options, "--", .. ReportingChild.Command(Story.Folder, exitCode, steps)]);
}
