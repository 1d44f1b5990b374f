using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Plan 1 with one entry: run 2 (Chrome) and run 3 (Firefox).</summary>
internal sealed class PlanEntryUpdatesTests : SandboxFixture
{
    private string _entry = "";

    [SetUp]
    public async Task OpenPlan()
    {
        await Sandbox.Post("add_plan/1", new { name = "System test" });
        _entry = (string)(await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"description":"d","config_ids":[1,2]}"""))["id"]!;
    }

    [TestCase("""{"name":"N"}""", "name", "\"N\"")]
    [TestCase("""{"description":"new"}""", "description", "\"new\"")]
    [TestCase("""{"description":null}""", "description", "null")]
    [TestCase("""{"assignedto_id":2}""", "assignedto_id", "2")]
    [TestCase("""{"refs":"R-1"}""", "refs", "\"R-1\"")]
    [TestCase("""{"include_all":false,"case_ids":[7]}""", "untested_count", "1")]
    public async Task A_change_reaches_every_run_and_leaves_the_rest(string body, string field, string expected)
    {
        var before = (await Sandbox.Get("get_run/2")).Json.AsObject();

        var answer = await Sandbox.Post($"update_plan_entry/1/{_entry}", body);

        var after = (await Sandbox.Get("get_run/2")).Json.AsObject();
        var changed = after.Where(pair => !JsonNode.DeepEquals(pair.Value, before[pair.Key])).Select(pair => pair.Key).Except(["updated_on", "include_all"]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Items("runs").Select(run => run[field]?.ToJsonString() ?? "null"), Is.EqualTo(new[] { expected, expected }));
            Assert.That(changed, Is.EqualTo(new[] { field }));
        });
    }

    [TestCase("""{"name":""}""", "Field :name is a required field.")]
    [TestCase("""{"name":7}""", "Field :name is not a valid string.")]
    [TestCase("""{"description":7}""", "Field :description is not a valid string.")]
    [TestCase("""{"assignedto_id":99}""", "Field :assignedto_id is not a valid user.")]
    [TestCase("""{"include_all":"no"}""", "Field :include_all is not a valid boolean.")]
    [TestCase("""{"case_ids":[41]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"case_ids":["C1"]}""", "Field :case_ids is not a valid ID.")]
    [TestCase("""{"config_ids":[7]}""", "Field :config_ids is not a valid configuration.")]
    [TestCase("""{"runs":[{"config_ids":[3]}]}""", "Field :config_ids is not a full combination of the entry's configurations.")]
    [TestCase("""{"runs":[{"config_ids":[1]},{"config_ids":[1]}]}""", "Field :config_ids is a combination of configurations that the entry already has.")]
    public async Task A_bad_change_is_refused_and_changes_nothing(string body, string text)
    {
        var before = await Sandbox.Get("get_plan/1");

        AssertRefused(await Sandbox.Post($"update_plan_entry/1/{_entry}", body), 400, text);

        Assert.That((await Sandbox.Get("get_plan/1")).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task Other_configurations_open_their_runs_and_keep_those_that_stay()
    {
        await Sandbox.Post("add_result_for_case/3/1", new { status_id = 1 });

        var answer = await Sandbox.Post($"update_plan_entry/1/{_entry}", """{"config_ids":[2,3]}""");

        Assert.Multiple(async () =>
        {
            Assert.That(
                answer.Items("runs").Select(run => ((string?)run["config"], (int)run["passed_count"]!)), Is.EqualTo(new[] { ("Firefox", 1), ("Safari", 0) }));
            AssertRefused(await Sandbox.Get("get_run/2"), 400, "Field :run_id is not a valid test run.");
        });
    }

    [Test]
    public async Task A_second_group_multiplies_the_runs()
    {
        var answer = await Sandbox.Post($"update_plan_entry/1/{_entry}", """{"config_ids":[1,2,3,4,5,6]}""");

        Assert.That(answer.Items("runs"), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task Listed_runs_are_the_only_ones_then()
    {
        var answer = await Sandbox.Post(
            $"update_plan_entry/1/{_entry}", """{"runs":[{"config_ids":[2],"include_all":false,"case_ids":[1,2],"assignedto_id":3}]}""");

        var run = answer.Items("runs").Single();
        Assert.That(((long)run["id"]!, (int)run["untested_count"]!, (long?)run["assignedto_id"]), Is.EqualTo((3L, 2, (long?)3)));
    }

    [Test]
    public async Task What_an_update_says_holds_for_runs_that_are_added_later()
    {
        await Sandbox.Post($"update_plan_entry/1/{_entry}", new { include_all = false, case_ids = new[] { 7, 8 }, assignedto_id = 2 });

        var answer = await Sandbox.Post($"add_run_to_plan_entry/1/{_entry}", """{"config_ids":[3]}""");

        Assert.That(answer.Items("runs").Select(run => ((int)run["untested_count"]!, (long?)run["assignedto_id"])), Is.All.EqualTo((2, (long?)2)));
    }

    [TestCase("""{"description":"mine","assignedto_id":2,"refs":"R","include_all":false,"case_ids":[1]}""", 200, null)]
    [TestCase("""{"case_ids":[99]}""", 400, "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"assignedto_id":99}""", 400, "Field :assignedto_id is not a valid user.")]
    [TestCase("""{"description":1}""", 400, "Field :description is not a valid string.")]
    public async Task One_run_is_updated_alone(string body, int status, string? text)
    {
        var other = await Sandbox.Get("get_run/3");

        var answer = await Sandbox.Post("update_run_in_plan_entry/2", body);

        Assert.That((answer.Status, answer.Error), Is.EqualTo((status, text)));
        Assert.That((await Sandbox.Get("get_run/3")).Text, Is.EqualTo(other.Text));
        Assert.That((string?)(await Sandbox.Get("get_run/2"))["description"], Is.EqualTo(status == 200 ? "mine" : "d"));
    }

    [TestCase("update_run_in_plan_entry")]
    [TestCase("delete_run_from_plan_entry")]
    public async Task A_run_of_no_plan_is_no_run_of_an_entry(string method)
    {
        var run = await Sandbox.OpenRun(1);

        AssertRefused(await Sandbox.Post($"{method}/{run}"), 400, "Field :run_id is not a valid test run.");
        AssertRefused(await Sandbox.Post($"{method}/99"), 400, "Field :run_id is not a valid test run.");
    }

    [Test]
    public async Task A_deletion_that_is_only_tried_tells_what_it_would_take()
    {
        Assert.Multiple(async () =>
        {
            Assert.That((await Sandbox.Post("delete_run_from_plan_entry/2&soft=1")).Text, Is.EqualTo("""{"affected_tests":40}"""));
            Assert.That((await Sandbox.Post($"delete_plan_entry/1/{_entry}&soft=1")).Text, Is.EqualTo("""{"affected_tests":80}"""));
            Assert.That((await Sandbox.Get("get_plan/1")).Items("entries")[0]["runs"]!.AsArray(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task The_entries_behind_a_deleted_one_move_up()
    {
        await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"name":"Second"}""");

        await Sandbox.Post($"delete_plan_entry/1/{_entry}");

        var entry = (await Sandbox.Get("get_plan/1")).Items("entries").Single();
        Assert.That(((string?)entry["name"], (int)entry["runs"]![0]!["entry_index"]!), Is.EqualTo(("Second", 1)));
    }
}
