using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class RunsOfPlansTests : SandboxFixture
{
    [Test]
    public async Task Runs_of_plans_are_listed_only_if_asked_for()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        Assert.That((await Sandbox.Get("get_runs/1")).Numbers("runs", "id"), Is.EqualTo(new[] { 1 }));
        Assert.That((await Sandbox.Get("get_runs/1&include_plan_runs=1")).Numbers("runs", "id"), Is.EqualTo(new[] { 3, 1 }));
        Assert.That((await Sandbox.Get("get_runs/1&is_completed=0&include_plan_runs=0")).Numbers("runs", "id"), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task The_dates_of_an_entry_are_those_of_its_runs_unless_they_have_their_own()
    {
        var plan = await Sandbox.Post(
            "add_plan/1",
            """{"name":"P","entries":[{"suite_id":1,"start_on":10,"due_on":20,"config_ids":[1,2],"runs":[{"config_ids":[1]},{"config_ids":[2],"due_on":30}]}]}""");
        var entry = plan.Items("entries")[0];

        Assert.That(Dates(entry["runs"]!), Is.EqualTo(new[] { (10, 20), (10, 30) }));

        var changed = await Sandbox.Post($"update_plan_entry/1/{entry["id"]}", """{"start_on":11}""");
        var added = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[3]}""");
        Assert.That(Dates(changed["runs"]!), Is.EqualTo(new[] { (11, 20), (11, 30) }));
        Assert.That(Dates(added["runs"]!)[2], Is.EqualTo((11, 20)));
    }

    [TestCase("add_run/1", """{"name":""}""", "Field :name is a required field.")]
    [TestCase("add_plan/1", """{"name":""}""", "Field :name is a required field.")]
    [TestCase("add_plan_entry/1", """{"suite_id":1,"name":""}""", "Field :name is a required field.")]
    [TestCase("add_run/1", """{"name":"x","dynamic_filters":{"mode":1,"filters":{}}}""", "Field :dynamic_filters is not supported by the sandbox.")]
    [TestCase("add_plan_entry/1", """{"suite_id":1,"dynamic_filters":{"mode":1}}""", "Field :dynamic_filters is not supported by the sandbox.")]
    [TestCase("update_run/2", """{"dynamic_filters":{"mode":1}}""", "Field :dynamic_filters is not supported by the sandbox.")]
    public async Task An_empty_name_and_a_dynamic_filter_are_refused(string method, string body, string text)
    {
        await Sandbox.Post("add_plan/1", """{"name":"P"}""");
        await Sandbox.OpenRun(1);

        AssertRefused(await Sandbox.Post(method, body), 400, text);
        Assert.That((await Sandbox.Get("get_runs/1")).Items("runs"), Has.Count.EqualTo(1));
    }

    private static (int, int)[] Dates(JsonNode runs) => [.. runs.AsArray().Select(run => ((int)run!["start_on"]!, (int)run["due_on"]!))];
}
