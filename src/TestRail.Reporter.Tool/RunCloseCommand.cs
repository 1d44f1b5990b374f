using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run close</c>: closes a run that several sessions reported to.</summary>
internal sealed class RunCloseCommand : Command
{
    private const string About = $"""
        Closes a run: the given id, or TESTRAIL_RUN_ID, or the runs that sessions with this run.key or of this CI job opened on this machine.
        With --plan, closes the run's plan, or the plan in plan.id or plan.name.
        A run stays open while results for it are pending in journals on this machine. Closing cannot be undone.

        Examples:
          testrail-reporter run close
          testrail-reporter run close 57
          testrail-reporter run close --plan

        {ExitCode.ExplainedForRuns}
        """;

    private readonly Argument<string?> _id = new("id") { Description = "The run's id, such as 57 or R57.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _plan = new("--plan") { Description = "Closes the run's plan, or the plan that the configuration names, with all of its runs." };
    private readonly Option<bool> _force = new("--force") { Description = "Closes the run although results for it are pending in journals. They can no longer be sent." };

    public RunCloseCommand(CommandContext context)
        : base("close", About)
    {
        Add(_id);
        Add(_plan);
        Add(_force);
        _id.Validators.Add(Check);
        SetAction((parsed, _) => CommandRunner.RunAsync(context, [], IdOf(parsed), (session, log) =>
            new RunCloseOperation(session, log) { ClosesPlan = parsed.GetValue(_plan), IsForced = parsed.GetValue(_force) }.CloseAsync()));
    }

    /// <summary>An id on the command line overrides TESTRAIL_RUN_ID and the configuration file.</summary>
    private Dictionary<string, string?> IdOf(ParseResult parsed) =>
        parsed.GetValue(_id) is { } id ? new() { ["run-id"] = Number(id)!.Value.ToString(CultureInfo.InvariantCulture) } : [];

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [var token] && Number(token.Value) is null)
            result.AddError($"The run's id must be a number such as 57 or R57, not '{token.Value}'.");
    }

    private static long? Number(string text) =>
        long.TryParse(text.TrimStart('R', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
