namespace TestRail.Sandbox.Tests.Api;

/// <summary>Plan 1 with run 2, both completed.</summary>
internal sealed class CompletedPlansTests : SandboxFixture
{
    private string _entry = "";

    [SetUp]
    public async Task ClosePlan()
    {
        var plan = await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");
        _entry = (string)plan.Items("entries")[0]["id"]!;
        await Sandbox.Post("add_result_for_case/2/1", new { status_id = 1 });
        await Sandbox.Post("close_plan/1");
    }

    [TestCase("update_plan/1")]
    [TestCase("close_plan/1")]
    [TestCase("delete_plan/1")]
    [TestCase("delete_plan/1&soft=1")]
    [TestCase("add_plan_entry/1")]
    [TestCase("update_plan_entry/1/{entry}")]
    [TestCase("delete_plan_entry/1/{entry}")]
    [TestCase("add_run_to_plan_entry/1/{entry}")]
    [TestCase("update_run_in_plan_entry/2")]
    [TestCase("delete_run_from_plan_entry/2")]
    public async Task It_refuses_every_change(string method)
    {
        var before = await Sandbox.Get("get_plan/1");

        var answer = await Sandbox.Post(method.Replace("{entry}", _entry, StringComparison.Ordinal), """{"suite_id":1,"name":"x","config_ids":[]}""");

        AssertRefused(answer, 403, "This operation is not allowed. The test plan is already completed.");
        Assert.That((await Sandbox.Get("get_plan/1")).Text, Is.EqualTo(before.Text));
    }

    [TestCase("add_result/1")]
    [TestCase("add_result_for_case/2/1")]
    [TestCase("add_results/2")]
    [TestCase("add_results_for_cases/2")]
    [TestCase("edit_result/1")]
    public async Task Its_runs_take_no_results(string method) => AssertRefused(
        await Sandbox.Post(method, new { status_id = 5 }), 403, "This operation is not allowed. The test run is already completed.");

    [Test]
    public async Task It_takes_no_files()
    {
        AssertRefused(
            await Sandbox.Upload("add_attachment_to_plan/1", "a.txt", [1]), 403, "This operation is not allowed. The test plan is already completed.");
        AssertRefused(
            await Sandbox.Upload($"add_attachment_to_plan_entry/1/{_entry}", "a.txt", [1]), 403,
            "This operation is not allowed. The test plan is already completed.");
        AssertRefused(
            await Sandbox.Upload("add_attachment_to_result/1", "a.txt", [1]), 403, "This operation is not allowed. The test run is already completed.");
    }

    [Test]
    public async Task It_can_still_be_read()
    {
        var plan = await Sandbox.Get("get_plan/1");

        Assert.Multiple(() =>
        {
            Assert.That((bool)plan["is_completed"]!);
            Assert.That((long?)plan["completed_on"], Is.GreaterThan(0));
            Assert.That((int)plan["passed_count"]!, Is.EqualTo(1));
            Assert.That((bool)plan.Items("entries")[0]["runs"]![0]!["is_completed"]!);
        });
    }
}
