using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter reference</c>: looks up references in Axosoft.</summary>
internal sealed class ReferenceCommand : Command
{
    public ReferenceCommand(CommandContext context)
        : base("reference", "Looks up references of cases, runs and milestones in Axosoft.") =>
        Add(new ReferenceShowCommand(context));
}
