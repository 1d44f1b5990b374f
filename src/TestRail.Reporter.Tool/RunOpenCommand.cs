using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run open</c>: opens a run for tests that join it by its id.</summary>
internal sealed class RunOpenCommand : Command
{
    private const string About = $"""
        Opens a run, or a run in a plan, before any test runs. Selects the cases that the test assemblies name, or the whole suite if
        run.selection is all. Prints only the run's id to the standard output. Jobs on other machines report to the run with TESTRAIL_RUN_ID.
        The last job closes the run with: testrail-reporter run close

        Examples:
          testrail-reporter run open --assemblies bin/Shop.Tests.dll bin/Cart.Tests.dll
          TESTRAIL_RUN_ID=$(testrail-reporter run open --assemblies bin/*.Tests.dll)
          testrail-reporter run open --assemblies bin/Shop.Tests.dll --json

        {ExitCode.ExplainedForRuns}
        """;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AssembliesOption _assemblies = new();
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs. The format is stable within a major version." };

    public RunOpenCommand(CommandContext context)
        : base("open", About)
    {
        Add(_assemblies);
        Add(_json);
        SetAction((parsed, _) =>
        {
            var assemblies = _assemblies.Read(parsed);
            return CommandRunner.RunAsync(context, assemblies, new Dictionary<string, string?>(), async (session, log) =>
                await PrintAsync(await new UpfrontRun(session, log).OpenForOthersAsync(assemblies).ConfigureAwait(false), parsed.GetValue(_json), context).ConfigureAwait(false));
        });
    }

    private static async Task PrintAsync(IReadOnlyList<RunTarget> opened, bool isJson, CommandContext context)
    {
        if (isJson)
            await context.Output.WriteLineAsync(PlainText.Json(new JsonObject { ["runs"] = new JsonArray([.. opened.Select(Render)]) }.ToJsonString(Readable))).ConfigureAwait(false);
        else
            await context.Output.WriteLineAsync(string.Join(Environment.NewLine, opened.Select(each => each.Run))).ConfigureAwait(false);
    }

    private static JsonObject Render(RunTarget run) => new()
    {
        ["id"] = run.Run,
        ["name"] = run.Name,
        ["address"] = run.Address.AbsoluteUri,
        ["plan"] = run.Plan,
    };
}
