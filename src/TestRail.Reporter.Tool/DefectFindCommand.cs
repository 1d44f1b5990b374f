using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect find</c>: finds defects by a text in their title.</summary>
internal sealed class DefectFindCommand : Command
{
    private const string About = $"""
        Finds the defects whose title contains a text, with the fields of [hover.fields]: open ones first, then the newest, at most 50.

        Examples:
          testrail-reporter defect find "empty cart"
          testrail-reporter defect find "empty cart" --json

        {ExitCode.ExplainedForDefects}
        """;

    private readonly Argument<string> _text = new("text") { Description = "A text in the title." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public DefectFindCommand(CommandContext context)
        : base("find", About)
    {
        Add(_text);
        Add(_json);
        SetAction((parsed, cancellation) => DefectCommandRunner.RunAsync(context, loader => loader.LoadDefects(), async scope =>
        {
            var found = await scope.Tracker.FindAsync(parsed.GetValue(_text)!, cancellation).ConfigureAwait(false);
            await DefectOutput.WriteAsync(scope, found, parsed.GetValue(_json)).ConfigureAwait(false);
            return ExitCode.Delivered;
        }));
    }
}
