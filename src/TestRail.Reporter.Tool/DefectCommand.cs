using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect</c>: works with defects in Axosoft.</summary>
internal sealed class DefectCommand : Command
{
    public DefectCommand(CommandContext context)
        : base("defect", "Checks the Axosoft plugin's configuration, shows, finds and pushes defects in Axosoft, and adds defects to results in TestRail.")
    {
        Add(new DefectCheckCommand(context));
        Add(new DefectShowCommand(context));
        Add(new DefectFindCommand(context));
        Add(new DefectPushCommand(context));
        Add(new DefectLinkCommand(context));
    }
}
