using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class EditedResultsTests : SandboxFixture
{
    [SetUp]
    public async Task AddResult()
    {
        await Sandbox.OpenRun(30, 1);
        await Sandbox.Post(
            "add_result_for_case/1/30",
            """
            {"status_id":5,"comment":"boom","version":"1.0","elapsed":"65s","defects":"TR-1","assignedto_id":2,"custom_build":7,"custom_browser":2,
             "custom_step_results":[{"content":"a","status_id":5},{"content":"b","status_id":5}]}
            """);
    }

    [Test]
    public async Task An_edit_changes_only_what_it_names()
    {
        var before = await Result();

        var answer = await Sandbox.Post("edit_result/1", """{"status_id":1,"comment":"better","custom_build":8}""");

        var expected = before.AsObject();
        (expected["status_id"], expected["comment"], expected["custom_build"]) = (1, "better", 8);
        Assert.That(answer.Json.ToJsonString(), Is.EqualTo(expected.ToJsonString()));
        Assert.That((await Result()).ToJsonString(), Is.EqualTo(expected.ToJsonString()));
    }

    [Test]
    public async Task Steps_are_replaced_as_a_whole()
    {
        var answer = await Sandbox.Post("edit_result/1", """{"custom_step_results":[{"content":"c","status_id":1}]}""");

        Assert.That(answer["custom_step_results"]!.ToJsonString(), Is.EqualTo("""[{"content":"c","status_id":1}]"""));
    }

    [TestCase("comment")]
    [TestCase("version")]
    [TestCase("elapsed")]
    [TestCase("defects")]
    [TestCase("assignedto_id")]
    [TestCase("custom_build")]
    [TestCase("custom_step_results")]
    public async Task An_explicit_null_clears(string field)
    {
        await Sandbox.Post("edit_result/1", $$"""{"{{field}}":null}""");

        var result = await Result();
        Assert.That(result[field], Is.Null);
        Assert.That((int)result["status_id"]!, Is.EqualTo(5));
    }

    [Test]
    public async Task The_test_and_the_counters_follow()
    {
        await Sandbox.Post("edit_result/1", new { status_id = 1 });
        var passed = await Sandbox.Get("get_run/1");
        await Sandbox.Post("edit_result/1", """{"status_id":null}""");
        var untested = await Sandbox.Get("get_run/1");

        Assert.Multiple(() =>
        {
            Assert.That(((int)passed["passed_count"]!, (int)passed["failed_count"]!), Is.EqualTo((1, 0)));
            Assert.That((int)untested["untested_count"]!, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Only_the_newest_status_is_the_tests()
    {
        await Sandbox.Post("add_result_for_case/1/30", new { status_id = 4 });

        await Sandbox.Post("edit_result/1", new { status_id = 1 });

        Assert.That((int)(await Sandbox.Get("get_run/1"))["retest_count"]!, Is.EqualTo(1));
    }

    [TestCase("""{"status_id":3}""", "Field :status_id uses an invalid status (Untested).")]
    [TestCase("""{"status_id":99}""", "Field :status_id is not a valid status.")]
    [TestCase("""{"assignedto_id":99}""", "Field :assignedto_id is not a valid user.")]
    [TestCase("""{"elapsed":"0s"}""", "Field :elapsed is not in a valid time span format.")]
    [TestCase("""{"comment":1}""", "Field :comment is not a valid string.")]
    [TestCase("""{"custom_build":"8"}""", "Field :custom_build is not a valid integer.")]
    [TestCase("""{"status_id":null,"comment":null,"assignedto_id":null}""", "One of :status_id, :assignedto_id or :comment is required.")]
    public async Task A_bad_edit_is_refused(string body, string text)
    {
        var before = await Result();

        AssertRefused(await Sandbox.Post("edit_result/1", body), 400, text);

        Assert.That((await Result()).ToJsonString(), Is.EqualTo(before.ToJsonString()));
    }

    [TestCase("99", "Field :result_id is not a valid test result.")]
    [TestCase("x", "Field :result_id is not a valid ID.")]
    public async Task Only_a_known_result_can_be_edited(string id, string text) =>
        AssertRefused(await Sandbox.Post($"edit_result/{id}", new { status_id = 1 }), 400, text);

    [Test]
    public async Task The_result_of_a_deselected_test_is_not_known()
    {
        await Sandbox.Post("update_run/1", new { case_ids = new[] { 1 } });

        AssertRefused(await Sandbox.Post("edit_result/1", new { status_id = 1 }), 400, "Field :result_id is not a valid test result.");
    }

    [Test]
    public async Task A_closed_run_keeps_its_results()
    {
        await Sandbox.Post("close_run/1");

        AssertRefused(
            await Sandbox.Post("edit_result/1", new { status_id = 1 }), 403, "This operation is not allowed. The test run is already completed.");
    }

    [Test]
    public async Task A_guest_may_not_edit()
    {
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(
            await Sandbox.Post("edit_result/1", new { status_id = 1 }), 403, "You are not allowed to edit test results (insufficient permissions).");
    }

    private async Task<JsonNode> Result() =>
        (await Sandbox.Get("get_results_for_case/1/30")).Items("results")[^1];
}
