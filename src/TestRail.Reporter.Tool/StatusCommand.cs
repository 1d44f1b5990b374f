using System.CommandLine;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter status</c>: what journals hold, and how far they were delivered.</summary>
internal sealed class StatusCommand : Command
{
    private const string About = $"""
        Shows every journal with its state, counts and age. Nothing is sent and nothing is changed, also beside running tests.

        Examples:
          testrail-reporter status
          testrail-reporter status artifacts/.testrail
          testrail-reporter status --json

        {ExitCode.Explained}
        """;

    private readonly JournalArgument _journals = new();
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs; its shape does not change within a major version." };

    public StatusCommand(CommandContext workplace)
        : base("status", About)
    {
        Add(_journals);
        Add(_json);
        SetAction(parsed => Run(parsed, workplace));
    }

    private int Run(ParseResult parsed, CommandContext workplace)
    {
        var isJson = parsed.GetValue(_json);
        var journals = _journals.Find(parsed, workplace, new ConsoleLog(isJson ? workplace with { Output = TextWriter.Null } : workplace));
        var survey = new JournalInspector(new JournalContextFactory(workplace.Folder, workplace.Environment, workplace.Time, new Dictionary<string, string?>()));
        var surveyed = journals.Select(survey.Look).ToList();
        if (isJson)
            workplace.Output.WriteLine(StatusJson.Render(surveyed, workplace.Time.GetUtcNow()));
        else if (surveyed.Count > 0)
            StatusTable.Write(surveyed, workplace);
        return ExitCode.Of(surveyed);
    }
}
