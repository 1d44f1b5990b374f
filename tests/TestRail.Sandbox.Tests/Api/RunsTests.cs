namespace TestRail.Sandbox.Tests.Api;

internal sealed class RunsTests : SandboxFixture
{
    private const string Completed = "This operation is not allowed. The test run is already completed.";

    [Test]
    public async Task A_new_run_has_TestRails_fields()
    {
        var answer = await Sandbox.Post(
            "add_run/1",
            new { name = "Nightly", description = "d", milestone_id = 2, assignedto_id = 3, refs = "SAN-1", include_all = false, case_ids = new[] { 3, 1, 1 } });

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":1,"suite_id":1,"name":"Nightly","description":"d","milestone_id":2,"assignedto_id":3,"include_all":false,"is_completed":false,"completed_on":null,"config":null,"config_ids":[],"project_id":1,"plan_id":null,"created_on":{{answer["created_on"]}},"updated_on":null,"created_by":1,"refs":"SAN-1","start_on":null,"due_on":null,"is_archived":false,"archived_on":null,"dynamic_filters":null,"url":"{{Sandbox.Server.Url}}index.php?/runs/view/1","passed_count":0,"blocked_count":0,"untested_count":2,"retest_count":0,"failed_count":0,"custom_status1_count":0,"custom_status2_count":0,"custom_status3_count":0,"custom_status4_count":0,"custom_status5_count":0,"custom_status6_count":0,"custom_status7_count":0}
            """));
    }

    [Test]
    public async Task A_run_includes_everything_unless_told_otherwise()
    {
        var answer = await Sandbox.Post("add_run/1", new { case_ids = new[] { 1 } });

        Assert.Multiple(() =>
        {
            Assert.That((bool)answer["include_all"]!);
            Assert.That((int)answer["untested_count"]!, Is.EqualTo(40));
            Assert.That((string?)answer["name"], Is.EqualTo("Master"), "a run without a name is called like its suite");
        });
    }

    [Test]
    public async Task A_run_may_begin_empty()
    {
        var answer = await Sandbox.Post("add_run/1", new { name = "Empty", include_all = false });

        Assert.That((int)answer["untested_count"]!, Is.Zero);
    }

    [TestCase("add_run/1", """{"include_all":false,"case_ids":[1,9999]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("add_run/1", """{"include_all":false,"case_ids":[41]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("add_run/1", """{"include_all":false,"case_ids":["C1"]}""", "Field :case_ids is not a valid ID.")]
    [TestCase("add_run/1", """{"include_all":false,"case_ids":"1,2"}""", "Field :case_ids is not a valid array.")]
    [TestCase("add_run/1", """{"include_all":"no"}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"milestone_id":9999}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("add_run/1", """{"milestone_id":4}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("add_run/1", """{"assignedto_id":9999}""", "Field :assignedto_id is not a valid user.")]
    [TestCase("add_run/1", """{"suite_id":2}""", "Field :suite_id is not a valid test suite.")]
    [TestCase("add_run/2", """{"name":"x"}""", "Field :suite_id is a required field.")]
    [TestCase("add_run/3", """{"name":"x"}""", "Field :suite_id is a required field.")]
    public async Task A_bad_run_is_refused(string method, string body, string text) => AssertRefused(await Sandbox.Post(method, body), 400, text);

    [Test]
    public async Task A_refused_run_leaves_nothing_behind()
    {
        await Sandbox.Post("add_run/1", """{"include_all":false,"case_ids":[1,9999]}""");

        var answer = await Sandbox.Get("get_runs/1");

        Assert.That(answer.Items("runs"), Is.Empty);
    }

    [Test]
    public async Task References_have_at_most_250_characters() => AssertRefused(
        await Sandbox.Post("add_run/1", new { refs = new string('x', 251) }), 400, "Field :refs is too long (250 characters at most).");

    [Test]
    public async Task An_update_changes_only_what_it_names()
    {
        var run = await Sandbox.OpenRun(1, 2);

        var answer = await Sandbox.Post($"update_run/{run}", new { description = "new", milestone_id = 2 });

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["name"], Is.EqualTo("Nightly"));
            Assert.That((string?)answer["description"], Is.EqualTo("new"));
            Assert.That((long?)answer["milestone_id"], Is.EqualTo(2));
            Assert.That((int)answer["untested_count"]!, Is.EqualTo(2));
            Assert.That((long?)answer["updated_on"], Is.GreaterThan(0));
        });
    }

    [Test]
    public async Task An_explicit_null_clears()
    {
        var run = (long)(await Sandbox.Post("add_run/1", new { milestone_id = 2, description = "d" }))["id"]!;

        var answer = await Sandbox.Post($"update_run/{run}", """{"milestone_id":null,"description":null}""");

        Assert.Multiple(() =>
        {
            Assert.That(answer["milestone_id"], Is.Null);
            Assert.That(answer["description"], Is.Null);
        });
    }

    [Test]
    public async Task The_cases_of_an_update_replace_the_selection()
    {
        var run = await Sandbox.OpenRun(1, 2, 3);
        await Sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 1 });

        await Sandbox.Post($"update_run/{run}", new { case_ids = new[] { 2, 4 } });

        var tests = await Sandbox.Get($"get_tests/{run}");
        var results = await Sandbox.Get($"get_results_for_run/{run}");
        Assert.Multiple(() =>
        {
            Assert.That(tests.Numbers("tests", "case_id"), Is.EqualTo(new[] { 2, 4 }));
            Assert.That(results.Items("results"), Is.Empty);
        });
    }

    [Test]
    public async Task A_test_that_is_selected_no_more_is_no_valid_test()
    {
        var run = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post($"update_run/{run}", new { case_ids = new[] { 2 } });

        AssertRefused(await Sandbox.Post("add_result/1", new { status_id = 1 }), 400, "Field :test_id is not a valid test.");
    }

    [Test]
    public async Task A_case_that_is_selected_again_comes_back_with_its_results()
    {
        var run = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 1 });
        await Sandbox.Post($"update_run/{run}", new { case_ids = new[] { 2 } });

        var answer = await Sandbox.Post($"update_run/{run}", new { include_all = true });

        Assert.Multiple(() =>
        {
            Assert.That((int)answer["passed_count"]!, Is.EqualTo(1));
            Assert.That((int)answer["untested_count"]!, Is.EqualTo(39));
        });
    }

    [Test]
    public async Task A_run_of_everything_keeps_it_when_only_cases_are_named()
    {
        var run = (long)(await Sandbox.Post("add_run/1"))["id"]!;

        var answer = await Sandbox.Post($"update_run/{run}", new { case_ids = new[] { 1 } });

        Assert.That((int)answer["untested_count"]!, Is.EqualTo(40));
    }

    [Test]
    public async Task A_closed_run_stays_closed()
    {
        var run = await Sandbox.OpenRun(1);

        var closed = await Sandbox.Post($"close_run/{run}");

        Assert.Multiple(async () =>
        {
            Assert.That((bool)closed["is_completed"]!);
            Assert.That((long?)closed["completed_on"], Is.GreaterThan(0));
            AssertRefused(await Sandbox.Post($"close_run/{run}"), 403, Completed);
            AssertRefused(await Sandbox.Post($"update_run/{run}", new { name = "x" }), 403, Completed);
            AssertRefused(await Sandbox.Post($"delete_run/{run}"), 403, Completed);
        });
    }

    [Test]
    public async Task A_deleted_run_is_gone_and_the_answer_is_empty()
    {
        var run = await Sandbox.OpenRun(1);

        var answer = await Sandbox.Post($"delete_run/{run}");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        AssertRefused(await Sandbox.Get($"get_run/{run}"), 400, "Field :run_id is not a valid test run.");
    }

    [Test]
    public async Task A_soft_delete_only_tells_what_it_would_take()
    {
        var run = await Sandbox.OpenRun(1, 2);

        var answer = await Sandbox.Post($"delete_run/{run}&soft=1");

        Assert.That(answer.Text, Is.EqualTo("""{"affected_tests":2}"""));
        Assert.That((await Sandbox.Get($"get_run/{run}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Runs_come_newest_first_without_those_of_plans()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.OpenRun(2);
        await Sandbox.Post("add_plan/1", new { name = "P", entries = new[] { new { suite_id = 1 } } });

        var answer = await Sandbox.Get("get_runs/1");

        Assert.That(answer.Numbers("runs", "id"), Is.EqualTo(new[] { 2, 1 }));
    }

    [TestCase("is_completed=1", new long[] { 1 })]
    [TestCase("is_completed=0", new long[] { 2 })]
    [TestCase("milestone_id=1,2", new long[] { 2 })]
    [TestCase("suite_id=1", new long[] { 2, 1 })]
    [TestCase("suite_id=2", new long[0])]
    [TestCase("created_by=1,2", new long[] { 2, 1 })]
    [TestCase("created_by=2", new long[0])]
    [TestCase("refs_filter=SAN-2", new long[] { 2 })]
    [TestCase("refs_filter=SAN", new long[0])]
    [TestCase("created_after=1", new long[] { 2, 1 })]
    public async Task Runs_are_filtered(string filter, long[] ids)
    {
        await Sandbox.Post("close_run/" + await Sandbox.OpenRun(1));
        await Sandbox.Post("add_run/1", new { milestone_id = 2, refs = "SAN-1, SAN-2" });

        var answer = await Sandbox.Get($"get_runs/1&{filter}");

        Assert.That(answer.Numbers("runs", "id"), Is.EqualTo(ids));
    }

    [Test]
    public async Task A_test_is_its_case_within_the_run()
    {
        await Sandbox.OpenRun(2);

        var answer = await Sandbox.Get("get_test/1");

        Assert.That(answer.Text, Is.EqualTo(
            """{"id":1,"case_id":2,"status_id":3,"assignedto_id":null,"run_id":1,"title":"Adding the same product again raises its quantity","template_id":1,"type_id":7,"priority_id":4,"estimate":null,"estimate_forecast":null,"refs":null,"milestone_id":null,"labels":[],"sections_display_order":1,"cases_display_order":2,"custom_preconds":null,"custom_steps":null,"custom_expected":null,"custom_automation_id":"Shop.CartTests.The_same_product_twice_is_one_line_of_two","custom_steps_separated":null}"""));
    }

    [Test]
    public async Task Tests_are_filtered_by_status()
    {
        var run = await Sandbox.OpenRun(1, 2, 3);
        await Sandbox.Post($"add_result_for_case/{run}/2", new { status_id = 5 });

        var failed = await Sandbox.Get($"get_tests/{run}&status_id=5,4");

        Assert.That(failed.Numbers("tests", "case_id"), Is.EqualTo(new[] { 2 }));
    }
}
