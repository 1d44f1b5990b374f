using System.Text.Json.Nodes;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>run close</c> without an id. It closes the runs in the shared states of the run key, which are untrusted data.</summary>
internal sealed class RunCloseByKeyTests : ToolFixture
{
    [SetUp]
    public void WithKey() => Story.With("run.key", "nightly");

    [Test]
    public async Task A_run_of_another_server_with_the_same_id_stays_open()
    {
        Story.Run(Passed(1));
        var run = await Server.OnlyRun();
        await using var other = await SandboxServer.StartAsync(new SandboxOptions());
        using var reader = new Server(other.Url);
        Assert.That((await reader.Post("add_run/1", new { name = "Release", include_all = true })).Number("id"), Is.EqualTo(run));
        Story.With("connection.url", other.Url.AbsoluteUri);

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);

        Assert.That((await reader.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(await IsClosed(run), Is.False);
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0708"));
    }

    [TestCase("another run's")]
    [TestCase("empty")]
    [TestCase("text of the description")]
    [TestCase("none")]
    public async Task A_forged_state_closes_no_run(string reference)
    {
        var run = (await Server.Post("add_run/1", new { name = "Release", description = "Checks ``all`` of `it`", include_all = true })).Number("id")!.Value;
        Story.Run(Passed(1));
        Forge(target =>
        {
            target["run"] = run;
            target["reference"] = reference switch { "empty" => "", "text of the description" => "it", "none" => null, _ => target["reference"]!.DeepClone() };
        });

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);

        Assert.That(await IsClosed(run), Is.False);
        Assert.That(Error.ToString(), Facts.InOrder($"testrail: TR0715 Run R{run} \"Release\" ", $"testrail-reporter run close {run}\n"));
    }

    [Test]
    public async Task Nor_a_plan()
    {
        Story.With("plan.name", "Nightly").Run(Passed(1));
        var plan = await Server.Post("add_plan/1", new { name = "Release", entries = new[] { new { suite_id = 1, include_all = true } } });
        var id = plan.Number("id")!.Value;
        Forge(target => (target["run"], target["plan"]) = (plan.GetProperty("entries")[0].GetProperty("runs")[0].Number("id"), id));

        Assert.That(await RunAsync("run", "close", "--plan"), Is.EqualTo(1), Printed);

        Assert.That((await Server.Plan(id)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Facts.InOrder("testrail: TR0715", " --plan\n"));
    }

    private string StateFile() => Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.json").Single();

    private JsonNode State() => JsonNode.Parse(File.ReadAllText(StateFile()))!;

    /// <summary>Moves the state to the repository's folder, where a build step may have written it, with another run.</summary>
    private void Forge(Action<JsonObject> change)
    {
        var state = State();
        change(state["runs"]![0]!["target"]!.AsObject());
        Story.Write($".testrail/runs/{Path.GetFileName(StateFile())}", state.ToJsonString());
        File.Delete(StateFile());
    }

    private async Task<bool> IsClosed(long run) => (await Server.Run(run)).Flag("is_completed") == true;
}
