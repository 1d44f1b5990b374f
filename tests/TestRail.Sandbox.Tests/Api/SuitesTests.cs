namespace TestRail.Sandbox.Tests.Api;

internal sealed class SuitesTests : SandboxFixture
{
    [TestCase(2, false)]
    [TestCase(3, true)]
    public async Task A_further_suite_is_a_baseline_where_there_is_a_master(int project, bool baseline)
    {
        var suite = await Sandbox.Post($"add_suite/{project}", new { name = "Watch", description = "Small" });

        var stored = await Sandbox.Get($"get_suite/{suite["id"]}");
        Assert.Multiple(() =>
        {
            Assert.That(stored.Text, Is.EqualTo(suite.Text));
            Assert.That((string?)stored["name"], Is.EqualTo("Watch"));
            Assert.That((bool)stored["is_baseline"]!, Is.EqualTo(baseline));
            Assert.That((bool)stored["is_master"]!, Is.False);
        });
    }

    [TestCase(2, """{}""", "Field :name is a required field.")]
    [TestCase(2, """{"name":"x","description":7}""", "Field :description is not a valid string.")]
    [TestCase(1, """{"name":"x"}""", "This operation is not allowed. The project uses a single test suite.")]
    public async Task A_bad_suite_is_refused(int project, string body, string text) =>
        AssertRefused(await Sandbox.Post($"add_suite/{project}", body), 400, text);

    [Test]
    public async Task An_update_changes_what_it_names()
    {
        await Sandbox.Post("update_suite/2", new { description = "Phones" });

        var stored = await Sandbox.Get("get_suite/2");
        Assert.That(((string?)stored["name"], (string?)stored["description"]), Is.EqualTo(("Android", "Phones")));
    }

    [Test]
    public async Task An_update_cannot_take_the_name_away() =>
        AssertRefused(await Sandbox.Post("update_suite/2", """{"name":null}"""), 400, "Field :name is a required field.");

    [Test]
    public async Task A_soft_deletion_counts_and_deletes_nothing()
    {
        await Sandbox.Post("add_run/2", new { suite_id = 2, name = "Nightly" });

        var answer = await Sandbox.Post("delete_suite/2&soft=1");

        Assert.That(answer.Text, Is.EqualTo("""{"affected_tests":6,"affected_cases":6,"affected_sections":2,"affected_runs":1}"""));
        Assert.That((await Sandbox.Get("get_cases/2&suite_id=2")).Items("cases"), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_deleted_suite_takes_its_cases_and_open_runs_with_it_and_leaves_closed_runs_alone()
    {
        var open = (await Sandbox.Post("add_run/2", new { suite_id = 2, name = "Open" }))["id"];
        var closed = (await Sandbox.Post("add_run/2", new { suite_id = 2, name = "Closed" }))["id"];
        await Sandbox.Post($"close_run/{closed}");

        var answer = await Sandbox.Post("delete_suite/2");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        AssertRefused(await Sandbox.Get("get_suite/2"), 400, "Field :suite_id is not a valid test suite.");
        AssertRefused(await Sandbox.Get("get_section/5"), 400, "Field :section_id is not a valid section.");
        AssertRefused(await Sandbox.Get("get_case/41"), 400, "Field :case_id is not a valid test case.");
        AssertRefused(await Sandbox.Get($"get_run/{open}"), 400, "Field :run_id is not a valid test run.");
        Assert.That((await Sandbox.Get($"get_tests/{closed}")).Items("tests"), Has.Count.EqualTo(6));
        Assert.That((await Sandbox.Get("get_suites/2")).Numbers("suites", "id"), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task A_plan_loses_the_entry_of_a_deleted_suite()
    {
        var plan = await Sandbox.Post("add_plan/2", new { name = "Release", entries = new[] { new { suite_id = 2 }, new { suite_id = 2 }, new { suite_id = 3 } } });

        await Sandbox.Post("delete_suite/2");

        var entries = (await Sandbox.Get($"get_plan/{plan["id"]}")).Items("entries");
        Assert.That(entries.Select(entry => (int)entry["suite_id"]!), Is.EqualTo(new[] { 3 }));
        Assert.That((int)entries[0]["runs"]![0]!["entry_index"]!, Is.EqualTo(1), "the entries behind it move up");
    }

    [Test]
    public async Task The_master_stays() =>
        AssertRefused(
            await Sandbox.Post("delete_suite/4"), 400, "This operation is not allowed. The master test suite cannot be deleted.");
}
