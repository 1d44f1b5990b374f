using TestRail.Reporter.Tests.Killing;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>Runs <c>exec</c> with real processes, whose sessions get their settings from environment variables.</summary>
internal abstract class ExecFixture : ToolFixture
{
    /// <summary>The last message.</summary>
    protected string LastWord => Error.ToString().ReplaceLineEndings("\n").TrimEnd() is var said ? said[said.LastIndexOf("testrail: ", StringComparison.Ordinal)..] : "";

    /// <summary>Runs a command with one session for each part of the steps.</summary>
    protected Task<int> ExecAsync(int exitCode, params string[] steps) => ExecAsync([], exitCode, steps);

    /// <summary>Runs the command with options for <c>exec</c>.</summary>
    protected Task<int> ExecAsync(string[] options, int exitCode, params string[] steps) =>
        RunAsync(["exec", .. options, "--", .. ReportingChild.Command(Story.Folder, exitCode, steps)]);
}
