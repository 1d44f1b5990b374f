using System.CommandLine;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter status</c>: shows the content and delivery status of journals.</summary>
internal sealed class StatusCommand : Command
{
    private const string About = $"""
        Shows each journal with its state, counts and age. Sends and changes nothing. Safe while tests run.

        Examples:
          testrail-reporter status
          testrail-reporter status artifacts/.testrail
          testrail-reporter status --json

        {ExitCode.Explained}
        """;

    private readonly JournalArgument _journals = new();
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public StatusCommand(CommandContext context)
        : base("status", About)
    {
        Add(_journals);
        Add(_json);
        SetAction(parsed => Run(parsed, context));
    }

    private int Run(ParseResult parsed, CommandContext context)
    {
        var isJson = parsed.GetValue(_json);
        var journals = _journals.Find(parsed, context, new ConsoleLog(isJson ? context with { Output = TextWriter.Null } : context));
        var inspector = new JournalInspector(new JournalContextFactory(context.Folder, context.Environment, context.Time, new Dictionary<string, string?>())) { Redaction = context.CreateSessionContext().Redaction };
        var inspected = journals.Select(inspector.Look).ToList();
        if (isJson)
            context.Output.WriteLine(StatusJson.Render(inspected, context.Time.GetUtcNow()));
        else if (inspected.Count > 0)
            StatusTable.Write(inspected, context);
        return ExitCode.Of(inspected);
    }
}
