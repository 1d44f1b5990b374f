using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run close</c>: the end of a run that several sessions reported into.</summary>
internal sealed class RunCloseCommand : Command
{
    private const string About = $"""
        Closes a run: the one of that id, else that of TESTRAIL_RUN_ID, else those that the sessions of run.key or of this CI job have opened on
        this machine; with --plan the plan that it belongs to, or the plan of plan.id or plan.name. Closing cannot be undone. A run is left open
        while results for it lie in journals here.

        Examples:
          testrail-reporter run close
          testrail-reporter run close 57
          testrail-reporter run close --plan

        {ExitCode.ExplainedForRuns}
        """;

    private readonly Argument<string?> _id = new("id") { Description = "The run's id, as 57 or R57.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _plan = new("--plan") { Description = "Closes the plan that the run belongs to, or that the configuration names, with all of its runs." };
    private readonly Option<bool> _force = new("--force") { Description = "Closes the run also while results for it lie in journals here; they cannot follow any more." };

    public RunCloseCommand(CommandContext workplace)
        : base("close", About)
    {
        Add(_id);
        Add(_plan);
        Add(_force);
        _id.Validators.Add(Check);
        SetAction((parsed, _) => CommandRunner.DoAsync(workplace, [], IdOf(parsed), (context, log) =>
            new RunCloseOperation(context, log) { TakesPlan = parsed.GetValue(_plan), IsForced = parsed.GetValue(_force) }.CloseAsync()));
    }

    /// <summary>An id that is typed outranks any other.</summary>
    private Dictionary<string, string?> IdOf(ParseResult parsed) =>
        parsed.GetValue(_id) is { } id ? new() { ["run-id"] = Number(id)!.Value.ToString(CultureInfo.InvariantCulture) } : [];

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [var token] && Number(token.Value) is null)
            result.AddError($"A run's id is a number, as 57 or R57, not '{token.Value}'.");
    }

    private static long? Number(string text) =>
        long.TryParse(text.TrimStart('R', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
