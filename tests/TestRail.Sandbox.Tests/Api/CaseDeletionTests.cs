namespace TestRail.Sandbox.Tests.Api;

internal sealed class CaseDeletionTests : SandboxFixture
{
    [Test]
    public async Task A_deleted_case_leaves_every_open_run_with_its_results_and_stays_in_closed_ones()
    {
        var all = (await Sandbox.Post("add_run/1", new { name = "All" }))["id"];
        var chosen = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post($"add_result_for_case/{chosen}/1", new { status_id = 5 });
        var closed = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post($"add_result_for_case/{closed}/1", new { status_id = 5 });
        await Sandbox.Post($"close_run/{closed}");

        var answer = await Sandbox.Post("delete_case/1");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        Assert.Multiple(async () =>
        {
            Assert.That((int)(await Sandbox.Get($"get_run/{all}"))["untested_count"]!, Is.EqualTo(39));
            Assert.That((await Sandbox.Get($"get_tests/{chosen}")).Numbers("tests", "case_id"), Is.EqualTo(new[] { 2 }));
            Assert.That((await Sandbox.Get($"get_results_for_run/{chosen}")).Items("results"), Is.Empty);
            Assert.That((await Sandbox.Get($"get_tests/{closed}")).Numbers("tests", "case_id"), Is.EqualTo(new[] { 1, 2 }));
            Assert.That((await Sandbox.Get($"get_results_for_case/{closed}/1")).Items("results"), Has.Count.EqualTo(1));
        });
    }

    [TestCase("get_case/1")]
    [TestCase("get_history_for_case/1")]
    [TestCase("get_attachments_for_case/1")]
    public async Task A_deleted_case_is_not_to_be_read(string method)
    {
        await Sandbox.Post("delete_case/1");

        AssertRefused(await Sandbox.Get(method), 400, "Field :case_id is not a valid test case.");
    }

    [Test]
    public async Task A_deleted_case_is_neither_listed_nor_edited_nor_selected()
    {
        await Sandbox.Post("delete_case/1");

        Assert.That((await Sandbox.Get("get_cases/1")).Numbers("cases", "id"), Does.Not.Contain(1));
        AssertRefused(await Sandbox.Post("update_case/1", new { title = "x" }), 400, "Field :case_id is not a valid test case.");
        AssertRefused(
            await Sandbox.Post("add_run/1", new { name = "x", include_all = false, case_ids = new[] { 1 } }),
            400,
            "Field :case_ids contains unrecognized case IDs.");
    }

    [Test]
    public async Task A_result_for_a_deleted_case_is_refused_by_its_run()
    {
        var run = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post("delete_case/1");

        AssertRefused(
            await Sandbox.Post($"add_results_for_cases/{run}", new { results = new[] { new { case_id = 2, status_id = 1 }, new { case_id = 1, status_id = 1 } } }),
            400,
            "Field :results contains one or more invalid results (case C1 unknown or not part of the test run)");
        AssertRefused(
            await Sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 1 }), 400, "No (active) test found for the run/case combination.");
    }

    [TestCase("delete_case/1&soft=1", "{}", """{"affected_tests":2}""")]
    [TestCase("delete_cases/1&soft=1", """{"case_ids":[1,2]}""", """{"affected_tests":3,"affected_cases":2}""")]
    public async Task A_soft_deletion_counts_tests_of_open_runs_and_deletes_nothing(string method, string body, string counts)
    {
        await Sandbox.OpenRun(1, 2);
        await Sandbox.OpenRun(1);
        await Sandbox.Post($"close_run/{await Sandbox.OpenRun(1, 2, 3)}");

        var answer = await Sandbox.Post(method, body);

        Assert.That(answer.Text, Is.EqualTo(counts));
        Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task Several_cases_are_deleted_at_once()
    {
        var answer = await Sandbox.Post("delete_cases/1", new { case_ids = new[] { 1, 2, 3 } });

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        Assert.That((await Sandbox.Get("get_cases/1&section_id=1")).Numbers("cases", "id"), Is.EqualTo(Enumerable.Range(4, 7)));
    }

    [TestCase("""{}""", "Field :case_ids is a required field.")]
    [TestCase("""{"case_ids":[1,41]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"case_ids":1}""", "Field :case_ids is not a valid array.")]
    public async Task A_bad_list_deletes_nothing(string body, string text)
    {
        AssertRefused(await Sandbox.Post("delete_cases/1", body), 400, text);

        Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(40));
    }
}
