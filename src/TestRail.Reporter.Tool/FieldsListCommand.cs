using System.CommandLine;
using TestRail.Client;
using TestRail.Client.Fields;
using TestRail.Client.Values;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter fields list</c>: lists custom fields.</summary>
internal sealed class FieldsListCommand : Command
{
    private const string About = $"""
        Lists the custom fields of cases, or of results, with a line for each set of options. Results are sent with the names in the first
        column, for example [TestRailField("custom_environment", "staging")].

        Examples:
          testrail-reporter fields list
          testrail-reporter fields list --results --json

        {ExitCode.ExplainedForRuns}
        """;

    private readonly Option<bool> _results = new("--results") { Description = "Lists the fields of results." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public FieldsListCommand(CommandContext context)
        : base("list", About)
    {
        Add(_results);
        Add(_json);
        SetAction((parsed, cancellation) => CommandRunner.RunAsync(context, [], new Dictionary<string, string?>(), async (session, _) =>
        {
            var options = session.Configuration.Options!;
            using var client = ClientFactory.Open(options.Connection!, options.Delivery.Deadline, session.Time);
            var fields = await ReadAsync(client.Api, parsed.GetValue(_results), cancellation).ConfigureAwait(false);
            var output = new FieldOutput(context, session.Redaction);
            if (parsed.GetValue(_json))
                await output.WriteJsonAsync(fields).ConfigureAwait(false);
            else
                output.WriteTable(fields);
        }));
    }

    private static Task<Page<Field>> ReadAsync(ITestRailApi api, bool isOfResults, CancellationToken cancellation) =>
        isOfResults ? api.GetResultFieldsAsync(cancellation) : api.GetCaseFieldsAsync(cancellation);
}
