namespace TestRail.Sandbox.Tests.Api;

internal sealed class ResultsTests : SandboxFixture
{
    private long _run;

    [SetUp]
    public async Task OpenRun() => _run = await Sandbox.OpenRun(1, 2, 3);

    [Test]
    public async Task A_result_has_TestRails_fields()
    {
        var answer = await Sandbox.Post(
            $"add_result_for_case/{_run}/2",
            """
            {"status_id":5,"comment":"boom","version":"1.0","elapsed":"65s","defects":"TR-1, TR-2","assignedto_id":2,"custom_environment":"staging",
             "custom_build":7,"custom_browser":2,"custom_reviewed":true,"custom_unheard_of":1}
            """);

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":1,"test_id":2,"status_id":5,"created_on":{{answer["created_on"]}},"created_by":1,"assignedto_id":2,"comment":"boom","version":"1.0","elapsed":"1m 5s","defects":"TR-1, TR-2","attachment_ids":[],"custom_step_results":null,"custom_environment":"staging","custom_build":7,"custom_browser":2,"custom_reviewed":true,"custom_tested_on":null,"custom_found_in":null,"custom_tester":null,"custom_networks":null,"custom_device_log":null,"custom_recording":null}
            """));
    }

    [Test]
    public async Task A_result_is_read_back_as_it_was_answered()
    {
        var added = await Sandbox.Post("add_result/1", """{"status_id":1,"custom_environment":"łódź","custom_build":7,"comment":"a\nb"}""");

        var read = await Sandbox.Get("get_results/1");

        Assert.That(read.Items("results")[0].ToJsonString(), Is.EqualTo(added.Json.ToJsonString()));
    }

    [Test]
    public async Task A_result_moves_its_test_and_the_counters()
    {
        await Sandbox.Post("add_result/1", new { status_id = 1 });
        await Sandbox.Post("add_result/2", new { status_id = 6 });

        var run = await Sandbox.Get($"get_run/{_run}");
        Assert.Multiple(async () =>
        {
            Assert.That((long)(await Sandbox.Get("get_test/1"))["status_id"]!, Is.EqualTo(1));
            Assert.That((int)run["passed_count"]!, Is.EqualTo(1));
            Assert.That((int)run["custom_status1_count"]!, Is.EqualTo(1));
            Assert.That((int)run["untested_count"]!, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_comment_alone_leaves_the_status_standing()
    {
        await Sandbox.Post("add_result/1", new { status_id = 5 });

        var answer = await Sandbox.Post("add_result/1", new { comment = "skipped: no licence" });

        Assert.Multiple(async () =>
        {
            Assert.That(answer["status_id"], Is.Null);
            Assert.That((long)(await Sandbox.Get("get_test/1"))["status_id"]!, Is.EqualTo(5));
        });
    }

    [Test]
    public async Task An_assignee_alone_assigns_the_test()
    {
        await Sandbox.Post("add_result/1", new { assignedto_id = 3 });

        var test = await Sandbox.Get("get_test/1");

        Assert.That(((long?)test["assignedto_id"], (long)test["status_id"]!), Is.EqualTo(((long?)3, 3L)));
    }

    [TestCase("""{}""", "One of :status_id, :assignedto_id or :comment is required.")]
    [TestCase("""{"elapsed":"1s"}""", "One of :status_id, :assignedto_id or :comment is required.")]
    [TestCase("""{"comment":""}""", "One of :status_id, :assignedto_id or :comment is required.")]
    [TestCase("""{"status_id":3}""", "Field :status_id uses an invalid status (Untested).")]
    [TestCase("""{"status_id":99}""", "Field :status_id is not a valid status.")]
    [TestCase("""{"status_id":"passed"}""", "Field :status_id is not a valid ID.")]
    [TestCase("""{"assignedto_id":99}""", "Field :assignedto_id is not a valid user.")]
    [TestCase("""{"status_id":1,"comment":5}""", "Field :comment is not a valid string.")]
    [TestCase("""{"status_id":1,"version":1.0}""", "Field :version is not a valid string.")]
    [TestCase("""{"status_id":1,"defects":["TR-1"]}""", "Field :defects is not a valid string.")]
    [TestCase("""{"comment":"half a character: \ud83d"}""", "Field :comment is not a valid string.")]
    [TestCase("""{"status_id":1,"elapsed":"0s"}""", "Field :elapsed is not in a valid time span format.")]
    [TestCase("""{"status_id":1,"elapsed":5}""", "Field :elapsed is not in a valid time span format.")]
    public async Task A_bad_result_is_refused(string body, string text)
    {
        AssertRefused(await Sandbox.Post("add_result/1", body), 400, text);

        Assert.That((await Sandbox.Get("get_results/1")).Items("results"), Is.Empty);
    }

    [TestCase(4, "No (active) test found for the run/case combination.")]
    [TestCase(9999, "Field :case_id is not a valid test case.")]
    public async Task A_case_outside_the_run_is_told_from_an_unknown_one(long id, string text)
    {
        AssertRefused(await Sandbox.Post($"add_result_for_case/{_run}/{id}", new { status_id = 1 }), 400, text);
        AssertRefused(await Sandbox.Get($"get_results_for_case/{_run}/{id}"), 400, text);
    }

    [TestCase("add_result/1")]
    [TestCase("add_result_for_case/1/1")]
    [TestCase("add_results/1")]
    [TestCase("add_results_for_cases/1")]
    public async Task A_closed_run_takes_no_results(string method)
    {
        await Sandbox.Post($"close_run/{_run}");

        AssertRefused(await Sandbox.Post(method, new { status_id = 1 }), 403, "This operation is not allowed. The test run is already completed.");
    }

    [TestCase("get_results/1", new long[] { 4, 3, 1 })]
    [TestCase("get_results_for_case/1/1", new long[] { 4, 3, 1 })]
    [TestCase("get_results_for_run/1", new long[] { 4, 3, 2, 1 })]
    [TestCase("get_results_for_run/1&limit=2", new long[] { 4, 3 })]
    [TestCase("get_results_for_run/1&status_id=4,5", new long[] { 3, 2 })]
    [TestCase("get_results/1&status_id=1", new long[] { 1 })]
    [TestCase("get_results_for_run/1&defects_filter=TR-1", new long[] { 2 })]
    [TestCase("get_results_for_run/1&defects_filter=TR", new long[0])]
    [TestCase("get_results_for_run/1&created_by=2", new long[] { 4 })]
    [TestCase("get_results_for_run/1&created_after=1", new long[] { 4, 3, 2, 1 })]
    [TestCase("get_results_for_run/1&created_before=1", new long[0])]
    public async Task Results_are_read_newest_first(string method, long[] ids)
    {
        await Sandbox.Post("add_result/1", new { status_id = 1 });
        await Sandbox.Post("add_result/2", new { status_id = 5, defects = "TR-12,TR-1" });
        await Sandbox.Post("add_result/1", new { status_id = 4 });
        Sandbox.SignIn("ada@example.com", "ada-key");
        await Sandbox.Post("add_result/1", new { comment = "looked at it" });

        var answer = await Sandbox.Get(method);

        Assert.That(answer.Numbers("results", "id"), Is.EqualTo(ids));
    }
}
