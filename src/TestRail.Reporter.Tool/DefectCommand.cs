using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect</c>: works with defects in Axosoft.</summary>
internal sealed class DefectCommand : Command
{
    public DefectCommand(CommandContext context)
        : base("defect", "Checks the Axosoft plugin's configuration, and shows, finds and pushes defects in Axosoft.")
    {
        Add(new DefectCheckCommand(context));
        Add(new DefectShowCommand(context));
        Add(new DefectFindCommand(context));
        Add(new DefectPushCommand(context));
    }
}
