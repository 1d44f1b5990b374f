namespace TestRail.Sandbox.Tests.Api;

internal sealed class PlansTests : SandboxFixture
{
    private const string Completed = "This operation is not allowed. The test plan is already completed.";

    [Test]
    public async Task A_new_plan_has_TestRails_fields()
    {
        var answer = await Sandbox.Post("add_plan/1", new { name = "System test", milestone_id = 2, description = "d" });

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":1,"name":"System test","description":"d","milestone_id":2,"assignedto_id":null,"is_completed":false,"completed_on":null,"project_id":1,"created_on":{{answer["created_on"]}},"created_by":1,"refs":null,"start_on":null,"due_on":null,"is_archived":false,"archived_on":null,"url":"{{Sandbox.Server.Url}}index.php?/plans/view/1","entries":[],"passed_count":0,"blocked_count":0,"untested_count":0,"retest_count":0,"failed_count":0,"custom_status1_count":0,"custom_status2_count":0,"custom_status3_count":0,"custom_status4_count":0,"custom_status5_count":0,"custom_status6_count":0,"custom_status7_count":0}
            """));
    }

    [TestCase("""{}""", "Field :name is a required field.")]
    [TestCase("""{"name":"P","milestone_id":4}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("""{"name":"P","entries":[{}]}""", "Field :entries.suite_id is a required field.")]
    [TestCase("""{"name":"P","entries":[{"suite_id":2}]}""", "Field :suite_id is not a valid test suite.")]
    public async Task A_bad_plan_is_refused_and_leaves_nothing_behind(string body, string text)
    {
        AssertRefused(await Sandbox.Post("add_plan/1", body), 400, text);

        Assert.That((await Sandbox.Get("get_plans/1")).Items("plans"), Is.Empty);
    }

    [Test]
    public async Task A_plan_can_be_opened_with_its_entries()
    {
        var answer = await Sandbox.Post(
            "add_plan/1",
            """{"name":"P","entries":[{"suite_id":1,"name":"A","assignedto_id":2},{"suite_id":1,"include_all":false,"case_ids":[1,2]}]}""");

        var entries = answer.Items("entries");
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(entry => (string?)entry["name"]), Is.EqualTo(new[] { "A", "Master" }));
            Assert.That((long?)entries[0]["runs"]![0]!["assignedto_id"], Is.EqualTo(2));
            Assert.That((int)entries[1]["runs"]![0]!["entry_index"]!, Is.EqualTo(2));
            Assert.That((int)answer["untested_count"]!, Is.EqualTo(42));
        });
    }

    [Test]
    public async Task A_list_of_plans_leaves_the_entries_out()
    {
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        var answer = await Sandbox.Get("get_plans/1");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Items("plans")[0].AsObject().ContainsKey("entries"), Is.False);
            Assert.That((int)answer.Items("plans")[0]["untested_count"]!, Is.EqualTo(40));
        });
    }

    [TestCase("is_completed=1", new long[] { 1 })]
    [TestCase("is_completed=0", new long[] { 2 })]
    [TestCase("milestone_id=2", new long[] { 2 })]
    [TestCase("created_by=2", new long[0])]
    public async Task Plans_are_filtered(string filter, long[] ids)
    {
        await Sandbox.Post("add_plan/1", new { name = "Old" });
        await Sandbox.Post("close_plan/1");
        await Sandbox.Post("add_plan/1", new { name = "New", milestone_id = 2 });

        var answer = await Sandbox.Get($"get_plans/1&{filter}");

        Assert.That(answer.Numbers("plans", "id"), Is.EqualTo(ids));
    }

    [Test]
    public async Task Plans_and_runs_share_their_ids()
    {
        var run = await Sandbox.OpenRun(1);
        var plan = await Sandbox.Post("add_plan/1", new { name = "P" });

        Assert.That((run, (long)plan["id"]!), Is.EqualTo((1L, 2L)));
    }

    [Test]
    public async Task An_update_changes_only_what_it_names()
    {
        await Sandbox.Post("add_plan/1", new { name = "P", description = "d" });

        var answer = await Sandbox.Post("update_plan/1", new { name = "Q" });

        Assert.That(((string?)answer["name"], (string?)answer["description"]), Is.EqualTo(("Q", "d")));
    }

    [Test]
    public async Task Closing_a_plan_closes_its_runs()
    {
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        var answer = await Sandbox.Post("close_plan/1");

        Assert.Multiple(async () =>
        {
            Assert.That((bool)answer["is_completed"]!);
            Assert.That((bool)(await Sandbox.Get("get_run/2"))["is_completed"]!);
            AssertRefused(await Sandbox.Post("close_plan/1"), 403, Completed);
            AssertRefused(await Sandbox.Post("update_plan/1", new { name = "x" }), 403, Completed);
            AssertRefused(await Sandbox.Post("add_plan_entry/1", new { suite_id = 1 }), 403, Completed);
            AssertRefused(await Sandbox.Post("delete_plan/1"), 403, Completed);
        });
    }

    [Test]
    public async Task A_deleted_plan_takes_its_runs_with_it()
    {
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        var answer = await Sandbox.Post("delete_plan/1");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        AssertRefused(await Sandbox.Get("get_run/2"), 400, "Field :run_id is not a valid test run.");
    }

    [Test]
    public async Task A_soft_delete_only_tells_what_it_would_take()
    {
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        Assert.That((await Sandbox.Post("delete_plan/1&soft=1")).Text, Is.EqualTo("""{"affected_tests":40}"""));
        Assert.That((await Sandbox.Get("get_plan/1")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_run_of_a_plan_is_not_edited_on_its_own()
    {
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");

        Assert.Multiple(async () =>
        {
            AssertRefused(
                await Sandbox.Post("update_run/2", new { name = "x" }), 403,
                "This operation is not allowed. The test run belongs to a test plan and cannot be edited independently.");
            AssertRefused(
                await Sandbox.Post("close_run/2"), 403,
                "This operation is not allowed. The test run belongs to a test plan and cannot be closed independently.");
            Assert.That((await Sandbox.Post("delete_run/2")).Status, Is.EqualTo(400));
        });
    }
}
