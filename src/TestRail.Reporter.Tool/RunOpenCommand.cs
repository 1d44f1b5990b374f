using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter run open</c>: a run for tests that run elsewhere, and join it by its id.</summary>
internal sealed class RunOpenCommand : Command
{
    private const string About = $"""
        Opens a run, or the entry of a plan, before any test runs, with all cases that test assemblies name, or with the whole suite where
        run.selection is all. Prints its id, and nothing else, to the standard output. Jobs on other machines report into it with TESTRAIL_RUN_ID;
        the last one closes it with: testrail-reporter run close

        Examples:
          testrail-reporter run open --assemblies bin/Shop.Tests.dll bin/Cart.Tests.dll
          TESTRAIL_RUN_ID=$(testrail-reporter run open --assemblies bin/*.Tests.dll)
          testrail-reporter run open --assemblies bin/Shop.Tests.dll --json

        {ExitCode.ExplainedForRuns}
        """;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AssembliesOption _assemblies = new();
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for other programs; its shape does not change within a major version." };

    public RunOpenCommand(CommandContext workplace)
        : base("open", About)
    {
        Add(_assemblies);
        Add(_json);
        SetAction((parsed, _) =>
        {
            var assemblies = _assemblies.Read(parsed);
            return CommandRunner.DoAsync(workplace, assemblies, new Dictionary<string, string?>(), async (context, log) =>
                await PrintAsync(await new UpfrontRun(context, log).OpenForOthersAsync(assemblies).ConfigureAwait(false), parsed.GetValue(_json), workplace).ConfigureAwait(false));
        });
    }

    private static async Task PrintAsync(IReadOnlyList<RunTarget> opened, bool isJson, CommandContext workplace)
    {
        if (isJson)
            await workplace.Output.WriteLineAsync(PlainText.Json(new JsonObject { ["runs"] = new JsonArray([.. opened.Select(Render)]) }.ToJsonString(Readable))).ConfigureAwait(false);
        else
            await workplace.Output.WriteLineAsync(string.Join(Environment.NewLine, opened.Select(each => each.Run))).ConfigureAwait(false);
    }

    private static JsonObject Render(RunTarget run) => new()
    {
        ["id"] = run.Run,
        ["name"] = run.Name,
        ["address"] = run.Address.AbsoluteUri,
        ["plan"] = run.Plan,
    };
}
