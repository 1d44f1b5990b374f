using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter fields</c>: works with TestRail's custom fields.</summary>
internal sealed class FieldsCommand : Command
{
    public FieldsCommand(CommandContext context)
        : base("fields", "Lists TestRail's custom fields and adds custom fields of cases.")
    {
        Add(new FieldsListCommand(context));
        Add(new FieldsAddCommand(context));
    }
}
