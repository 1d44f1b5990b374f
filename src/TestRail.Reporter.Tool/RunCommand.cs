using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run</c>: runs that are opened and closed by steps of a build of their own.</summary>
internal sealed class RunCommand : Command
{
    public RunCommand(CommandContext workplace)
        : base("run", "Opens and closes runs, for builds whose tests are spread over several machines or commands.")
    {
        Add(new RunOpenCommand(workplace));
        Add(new RunCloseCommand(workplace));
    }
}
