using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run</c>: opens and closes runs in separate steps of a build.</summary>
internal sealed class RunCommand : Command
{
    public RunCommand(CommandContext context)
        : base("run", "Opens and closes runs, for builds that run tests on several machines or in several commands.")
    {
        Add(new RunOpenCommand(context));
        Add(new RunCloseCommand(context));
    }
}
