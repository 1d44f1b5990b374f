using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter reference show</c>: looks up a reference by its id.</summary>
internal sealed class ReferenceShowCommand : Command
{
    private const string About = $"""
        Shows a reference with the fields of the reference plugin's [hover.fields].

        Examples:
          testrail-reporter reference show 1234

        {ExitCode.ExplainedForDefects}
        """;

    private readonly Argument<string> _id = new("id") { Description = "The id of the item in Axosoft." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public ReferenceShowCommand(CommandContext context)
        : base("show", About)
    {
        Add(_id);
        Add(_json);
        SetAction((parsed, cancellation) =>
            DefectCommandRunner.RunAsync(context, loader => loader.LoadReferences(), scope => DefectShowCommand.ShowAsync(scope, parsed.GetValue(_id)!, parsed.GetValue(_json), cancellation)));
    }
}
