using System.CommandLine;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect show</c>: looks up a defect by its id.</summary>
internal sealed class DefectShowCommand : Command
{
    private const string About = $"""
        Shows a defect with the fields of [hover.fields].

        Examples:
          testrail-reporter defect show 1234
          testrail-reporter defect show 1234 --json

        {ExitCode.ExplainedForDefects}
        """;

    private readonly Argument<string> _id = new("id") { Description = "The id of the item in Axosoft, as TestRail stores it." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public DefectShowCommand(CommandContext context)
        : base("show", About)
    {
        Add(_id);
        Add(_json);
        SetAction((parsed, cancellation) =>
            DefectCommandRunner.RunAsync(context, loader => loader.LoadDefects(), scope => ShowAsync(scope, parsed.GetValue(_id)!, parsed.GetValue(_json), cancellation)));
    }

    /// <summary>Looks up a defect or reference and prints it.</summary>
    public static async Task<int> ShowAsync(DefectScope scope, string id, bool isJson, CancellationToken cancellation)
    {
        if (await scope.Tracker.LookUpAsync(id, cancellation).ConfigureAwait(false) is not { } defect)
        {
            scope.Log.Say(DefectMessages.NoSuchDefect(scope.Configuration.Tracker, id));
            return ExitCode.Pending;
        }

        await DefectOutput.WriteAsync(scope, [defect], isJson).ConfigureAwait(false);
        return ExitCode.Delivered;
    }
}
