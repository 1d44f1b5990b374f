using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class PlanEntriesTests : SandboxFixture
{
    [SetUp]
    public Task OpenPlan() => Sandbox.Post("add_plan/1", new { name = "System test", milestone_id = 2 });

    [Test]
    public async Task An_entry_without_configurations_is_one_run()
    {
        var answer = await Sandbox.Post("add_plan_entry/1", new { suite_id = 1, name = "Smoke", description = "d", assignedto_id = 2, refs = "R" });

        var run = answer["runs"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(Guid.TryParse((string?)answer["id"], out _));
            Assert.That(answer["runs"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((string?)run["name"], Is.EqualTo("Smoke"));
            Assert.That((long?)run["plan_id"], Is.EqualTo(1));
            Assert.That((long?)run["milestone_id"], Is.EqualTo(2));
            Assert.That((long?)run["assignedto_id"], Is.EqualTo(2));
            Assert.That((string?)run["entry_id"], Is.EqualTo((string?)answer["id"]));
            Assert.That((int)run["entry_index"]!, Is.EqualTo(1));
            Assert.That(run["config"], Is.Null);
            Assert.That(run["config_ids"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Configurations_alone_make_a_run_of_every_combination()
    {
        var answer = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,2,3,4,5,6]}""");

        Assert.That(
            answer.Items("runs").Select(run => (string?)run["config"]),
            Is.EquivalentTo(new[]
            {
                "Chrome, Windows 11", "Chrome, Ubuntu 24.04", "Chrome, macOS 15", "Firefox, Windows 11", "Firefox, Ubuntu 24.04", "Firefox, macOS 15",
                "Safari, Windows 11", "Safari, Ubuntu 24.04", "Safari, macOS 15",
            }));
    }

    [Test]
    public async Task Listed_runs_override_what_the_entry_says()
    {
        var answer = await Sandbox.Post(
            "add_plan_entry/1",
            """
            {"suite_id":1,"assignedto_id":1,"config_ids":[1,2,4,5],"runs":[
              {"include_all":false,"case_ids":[1,2,3],"config_ids":[5,2]},{"assignedto_id":2,"config_ids":[2,4]}]}
            """);

        Assert.That(answer.Items("runs").Select(Describe), Is.EqualTo(new[] { "Firefox, Windows 11: 40 for 2", "Firefox, Ubuntu 24.04: 3 for 1" }));

        static string Describe(JsonNode run) => $"{run["config"]}: {run["untested_count"]} for {run["assignedto_id"]}";
    }

    [TestCase("""{}""", "Field :suite_id is a required field.")]
    [TestCase("""{"suite_id":2}""", "Field :suite_id is not a valid test suite.")]
    [TestCase("""{"suite_id":1,"assignedto_id":99}""", "Field :assignedto_id is not a valid user.")]
    [TestCase("""{"suite_id":1,"include_all":false,"case_ids":[9999]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"suite_id":1,"config_ids":[99]}""", "Field :config_ids is not a valid configuration.")]
    [TestCase("""{"suite_id":1,"config_ids":[7]}""", "Field :config_ids is not a valid configuration.")]
    public async Task A_bad_entry_is_refused(string body, string text) => AssertRefused(await Sandbox.Post("add_plan_entry/1", body), 400, text);

    [TestCase("[1]")]
    [TestCase("[1,2]")]
    [TestCase("[3,4]")]
    [TestCase("[]")]
    public async Task A_combination_must_be_full(string configs)
    {
        var answer = await Sandbox.Post("add_plan_entry/1", $$"""{"suite_id":1,"config_ids":[1,2,4],"runs":[{"config_ids":{{configs}}}]}""");

        AssertRefused(answer, 400, "Field :config_ids is not a full combination of the entry's configurations.");
        Assert.That((await Sandbox.Get("get_plan/1")).Items("entries"), Is.Empty);
    }

    [Test]
    public async Task An_updated_entry_passes_it_on_to_all_its_runs()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,2]}""");

        var answer = await Sandbox.Post(
            $"update_plan_entry/1/{entry["id"]}", new { name = "Renamed", include_all = false, case_ids = new[] { 7 }, assignedto_id = 3 });

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["name"], Is.EqualTo("Renamed"));
            Assert.That((bool)answer["include_all"]!, Is.False);
            Assert.That(
                answer.Items("runs").Select(run => ((string?)run["name"], (int)run["untested_count"]!, (long?)run["assignedto_id"])),
                Is.EqualTo(new[] { ("Renamed", 1, 3L), ("Renamed", 1, (long?)3L) }));
        });
    }

    [Test]
    public async Task A_deleted_entry_takes_its_runs_with_it()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", new { suite_id = 1 });

        var answer = await Sandbox.Post($"delete_plan_entry/1/{entry["id"]}");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        Assert.That((await Sandbox.Get("get_plan/1")).Items("entries"), Is.Empty);
    }

    [Test]
    public async Task An_entry_belongs_to_its_own_plan()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", new { suite_id = 1 });
        var other = await Sandbox.Post("add_plan/1", new { name = "Other" });

        var answer = await Sandbox.Post($"update_plan_entry/{other["id"]}/{entry["id"]}", new { name = "x" });

        AssertRefused(answer, 400, "Field :entry_id is not a valid test plan entry.");
    }

    [Test]
    public async Task A_run_can_be_added_to_an_entry_with_its_configurations()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,4],"runs":[{"config_ids":[1,4]}]}""");

        var refused = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", new { });
        var answer = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[2,4],"include_all":false,"case_ids":[1]}""");

        AssertRefused(refused, 400, "Field :config_ids is a required field.");
        Assert.That(answer.Items("runs").Select(run => (string?)run["config"]), Is.EqualTo(new[] { "Chrome, Windows 11", "Firefox, Windows 11" }));
    }

    [Test]
    public async Task A_run_that_is_added_takes_over_the_entrys_selection()
    {
        var entry = await Sandbox.Post(
            "add_plan_entry/1", """{"suite_id":1,"include_all":false,"case_ids":[1,2],"config_ids":[1],"runs":[{"config_ids":[1]}]}""");

        var answer = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[2]}""");

        Assert.That(answer.Items("runs").Select(run => (int)run["untested_count"]!), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public async Task One_run_of_an_entry_can_be_updated_alone()
    {
        await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,2]}""");

        await Sandbox.Post("update_run_in_plan_entry/2", """{"include_all":false,"case_ids":[1,2],"description":"mine"}""");

        Assert.Multiple(async () =>
        {
            Assert.That((int)(await Sandbox.Get("get_run/2"))["untested_count"]!, Is.EqualTo(2));
            Assert.That((int)(await Sandbox.Get("get_run/3"))["untested_count"]!, Is.EqualTo(40));
        });
    }

    [Test]
    public async Task A_run_can_be_taken_out_of_its_entry()
    {
        await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,2]}""");

        await Sandbox.Post("delete_run_from_plan_entry/2");

        Assert.That((await Sandbox.Get("get_plan/1")).Items("entries")[0]["runs"]!.AsArray(), Has.Count.EqualTo(1));
    }
}
