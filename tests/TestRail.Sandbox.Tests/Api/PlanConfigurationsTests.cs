using System.Text.Json.Nodes;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Plan 1 of the Web shop. Configurations: 1 Chrome, 2 Firefox, 3 Safari; 4 Windows 11, 5 Ubuntu 24.04, 6 macOS 15.</summary>
internal sealed class PlanConfigurationsTests : SandboxFixture
{
    private const string NotFull = "Field :config_ids is not a full combination of the entry's configurations.";
    private const string Again = "Field :config_ids is a combination of configurations that the entry already has.";

    [SetUp]
    public Task OpenPlan() => Sandbox.Post("add_plan/1", new { name = "System test", milestone_id = 2 });

    [Test]
    public async Task The_example_of_the_page_opens_two_runs()
    {
        var answer = await Sandbox.Post(
            "add_plan_entry/1",
            """
            {"suite_id":1,"assignedto_id":1,"include_all":true,"config_ids":[1,2,4,5,6],"runs":[
              {"include_all":false,"case_ids":[1,2,3],"config_ids":[2,5]},
              {"include_all":false,"case_ids":[1,2,3,5,8],"assignedto_id":2,"config_ids":[2,6]}]}
            """);

        Assert.That(answer.Items("runs").Select(Describe), Is.EqualTo(new[] { "Firefox, Ubuntu 24.04 [2,5]: 3 for 1", "Firefox, macOS 15 [2,6]: 5 for 2" }));
    }

    [Test]
    public async Task A_new_plan_takes_entries_with_configurations_too()
    {
        var answer = await Sandbox.Post(
            "add_plan/1",
            """
            {"name":"P","entries":[
              {"suite_id":1,"name":"A","config_ids":[5,4,1]},
              {"suite_id":1,"name":"B","config_ids":[3,6],"runs":[{"config_ids":[6,3],"description":"own","refs":"SAN-1","case_ids":[7],"include_all":false}]}]}
            """);

        var entries = answer.Items("entries");
        var own = entries[1]["runs"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(
                entries[0]["runs"]!.AsArray().Select(run => Describe(run!)),
                Is.EqualTo(new[] { "Chrome, Windows 11 [1,4]: 40 for ", "Chrome, Ubuntu 24.04 [1,5]: 40 for " }));
            Assert.That(Describe(own), Is.EqualTo("Safari, macOS 15 [3,6]: 1 for "));
            Assert.That(((string?)own["name"], (string?)own["description"], (string?)own["refs"]), Is.EqualTo(("B", "own", "SAN-1")));
            Assert.That((int)answer["untested_count"]!, Is.EqualTo(81));
        });
    }

    [Test]
    public async Task Runs_come_in_the_order_of_their_configurations_whenever_they_were_added()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,2,4,5],"runs":[{"config_ids":[2,5]},{"config_ids":[1,5]}]}""");

        var answer = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[4,1]}""");

        Assert.That(answer.Items("runs").Select(run => (string?)run["config"]),
            Is.EqualTo(new[] { "Chrome, Windows 11", "Chrome, Ubuntu 24.04", "Firefox, Ubuntu 24.04" }));
    }

    [TestCase("""{"suite_id":1,"config_ids":[1,2,4],"runs":[{"config_ids":[1,4]},{"config_ids":[4,1]}]}""", Again)]
    [TestCase("""{"suite_id":1,"config_ids":[1,4],"runs":[{"config_ids":[1,4,4]}]}""", NotFull)]
    [TestCase("""{"suite_id":1,"config_ids":[1,4],"runs":[{"config_ids":[1,4,7]}]}""", NotFull)]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":["Chrome"]}]}""", "Field :runs.config_ids is not a valid ID.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":1}]}""", "Field :runs.config_ids is not a valid array.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":{}}""", "Field :runs is not a valid array.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[7]}""", "Field :runs is not a valid array.")]
    [TestCase("""{"suite_id":1,"config_ids":[7]}""", "Field :config_ids is not a valid configuration.")]
    [TestCase("""{"suite_id":1,"config_ids":"1"}""", "Field :config_ids is not a valid array.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":[1],"assignedto_id":99}]}""", "Field :runs.assignedto_id is not a valid user.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":[1],"case_ids":[99]}]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":[1],"include_all":1}]}""", "Field :runs.include_all is not a valid boolean.")]
    [TestCase("""{"suite_id":1,"config_ids":[1],"runs":[{"config_ids":[1],"description":1}]}""", "Field :runs.description is not a valid string.")]
    public async Task A_bad_entry_is_refused_and_leaves_nothing_behind(string body, string text)
    {
        AssertRefused(await Sandbox.Post("add_plan_entry/1", body), 400, text);
        Assert.That((await Sandbox.Get("get_plan/1")).Items("entries"), Is.Empty);
    }

    [TestCase("add_plan_entry/1", """{"suite_id":1,"include_all":false,"case_ids":[1,2],"runs":[{},{}]}""")]
    [TestCase("add_plan_entry/1", """{"suite_id":1,"include_all":false,"case_ids":[1,2],"runs":[{"include_all":false,"case_ids":[3]}]}""")]
    [TestCase("add_plan_entry/1", """{"suite_id":1,"include_all":false,"case_ids":[1,2],"runs":[{"config_ids":[1],"include_all":true}]}""")]
    [TestCase("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"include_all":false,"case_ids":[1,2],"runs":[{"case_ids":[3]}]}]}""")]
    public async Task Runs_without_configurations_of_the_entry_are_ignored(string method, string body)
    {
        var answer = await Sandbox.Post(method, body);

        var run = (method.StartsWith("add_plan/", StringComparison.Ordinal) ? answer.Items("entries")[0] : answer.Json)["runs"]!.AsArray().Single()!;
        Assert.That((await Sandbox.Get($"get_tests/{run["id"]}")).Numbers("tests", "case_id"), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(run["config"], Is.Null);
    }

    [Test]
    public async Task Configurations_without_runs_are_all_combinations_or_a_refusal()
    {
        const string Body = """{"suite_id":1,"config_ids":[1,2,4]}""";
        await using var picky = await RunningSandbox.StartAsync(new SandboxOptions { ConfigurationsNeedRuns = true });
        await picky.Post("add_plan/1", """{"name":"P"}""");

        Assert.That((await Sandbox.Post("add_plan_entry/1", Body)).Items("runs"), Has.Count.EqualTo(2));
        AssertRefused(await picky.Post("add_plan_entry/1", Body), 400, "Field :runs is a required field.");
        Assert.That((await picky.Get("get_plan/1")).Items("entries"), Is.Empty);
    }

    [TestCase("""{}""", "Field :config_ids is a required field.")]
    [TestCase("""{"config_ids":[1,4]}""", Again)]
    [TestCase("""{"config_ids":[4,1]}""", Again)]
    [TestCase("""{"config_ids":[1]}""", NotFull)]
    [TestCase("""{"config_ids":[2]}""", NotFull)]
    [TestCase("""{"config_ids":[1,2,4]}""", NotFull)]
    [TestCase("""{"config_ids":[]}""", NotFull)]
    [TestCase("""{"config_ids":[7]}""", "Field :config_ids is not a valid configuration.")]
    [TestCase("""{"config_ids":[2,4],"case_ids":[99]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"config_ids":[2,4],"assignedto_id":99}""", "Field :assignedto_id is not a valid user.")]
    public async Task A_bad_run_is_not_added_to_an_entry(string body, string text)
    {
        var entry = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1,4]}""");

        AssertRefused(await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", body), 400, text);
        Assert.That((await Sandbox.Get("get_plan/1")).Items("entries")[0]["runs"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_of_another_group_does_not_join_those_without()
    {
        var entry = await Sandbox.Post("add_plan_entry/1", """{"suite_id":1,"config_ids":[1]}""");

        AssertRefused(await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[2,4]}"""), 400, NotFull);
    }

    [Test]
    public async Task A_run_that_is_added_takes_over_what_the_entry_says_and_not_what_another_run_does()
    {
        var entry = await Sandbox.Post(
            "add_plan_entry/1",
            """{"suite_id":1,"description":"d","refs":"R","assignedto_id":3,"config_ids":[1],"runs":[{"config_ids":[1],"include_all":false,"case_ids":[7],"assignedto_id":2}]}""");

        var answer = await Sandbox.Post($"add_run_to_plan_entry/1/{entry["id"]}", """{"config_ids":[2]}""");

        var added = answer.Items("runs")[1];
        Assert.Multiple(() =>
        {
            Assert.That(Describe(added), Is.EqualTo("Firefox [2]: 40 for 3"));
            Assert.That(((string?)added["description"], (string?)added["refs"], (long?)added["milestone_id"]), Is.EqualTo(("d", "R", (long?)2)));
        });
    }

    private static string Describe(JsonNode run) =>
        $"{run["config"]} {run["config_ids"]!.ToJsonString()}: {run["untested_count"]} for {run["assignedto_id"]}";
}
