using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect link</c>: adds a defect to results in TestRail.</summary>
internal sealed class DefectLinkCommand : Command
{
    private const string About = $"""
        Adds a defect to the results of one case or several in a run. Their statuses stay as they are. The tracker is not used.

        Examples:
          testrail-reporter defect link 1234 --run 57 --case 1 --case C2
          testrail-reporter defect link SHOP-7 --case 1                     the run in TESTRAIL_RUN_ID or run.id

        {ExitCode.ExplainedForRuns}
        """;

    private readonly Argument<string> _id = new("id") { Description = "The defect's id in its tracker." };
    private readonly Option<string?> _run = new("--run") { Description = "The run, such as 57 or R57.", HelpName = "id" };
    private readonly Option<string[]> _cases = new("--case") { Description = "A case, such as 1 or C1. May be repeated.", HelpName = "id", Required = true, Arity = ArgumentArity.OneOrMore };

    public DefectLinkCommand(CommandContext context)
        : base("link", About)
    {
        Add(_id);
        Add(_run);
        Add(_cases);
        _id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var id }] && (id.Length is 0 or > LimitedText.Longest || id.Any(char.IsControl)))
                result.AddError($"The defect's id must have 1 to {LimitedText.Longest} characters on one line.");
        });
        _run.Validators.Add(result => Check(result, 'R', "run"));
        _cases.Validators.Add(result => Check(result, 'C', "case"));
        SetAction((parsed, _) => CommandRunner.RunAsync(context, [], RunOf(parsed), (session, log) =>
            new DefectLinkOperation(session, log).LinkAsync(parsed.GetValue(_id)!, [.. parsed.GetValue(_cases)!.Select(text => Number(text, 'C')!.Value).Distinct()])));
    }

    /// <summary>An id on the command line overrides TESTRAIL_RUN_ID and the configuration file.</summary>
    private Dictionary<string, string?> RunOf(ParseResult parsed) =>
        parsed.GetValue(_run) is { } id ? new() { ["run-id"] = Number(id, 'R')!.Value.ToString(CultureInfo.InvariantCulture) } : [];

    private static void Check(SymbolResult result, char letter, string noun)
    {
        foreach (var token in result.Tokens.Where(token => Number(token.Value, letter) is null))
            result.AddError($"The {noun}'s id must be a number such as 57 or {letter}57, not '{token.Value}'.");
    }

    private static long? Number(string text, char letter) =>
        long.TryParse(text.TrimStart(letter, char.ToLowerInvariant(letter)), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
