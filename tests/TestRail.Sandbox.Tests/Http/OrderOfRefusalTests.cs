namespace TestRail.Sandbox.Tests.Http;

internal sealed class OrderOfRefusalTests : SandboxFixture
{
    private const string NotAllowed = "You are not allowed to add test results (insufficient permissions).";

    [Test]
    public async Task An_unknown_id_comes_before_a_missing_permission()
    {
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(await Sandbox.Post("add_results_for_cases/9999", "{"), 400, "Field :run_id is not a valid test run.");
    }

    [Test]
    public async Task A_missing_permission_comes_before_a_completed_run()
    {
        var run = await Sandbox.OpenRun(1);
        await Sandbox.Post($"close_run/{run}");
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(await Sandbox.Post($"add_results_for_cases/{run}", "{"), 403, NotAllowed);
    }

    [Test]
    public async Task A_completed_run_comes_before_a_bad_body()
    {
        var run = await Sandbox.OpenRun(1);
        await Sandbox.Post($"close_run/{run}");

        AssertRefused(
            await Sandbox.Post($"add_results_for_cases/{run}", "{"), 403, "This operation is not allowed. The test run is already completed.");
    }

    [TestCase("add_run/1", "add test runs")]
    [TestCase("add_plan/1", "add test plans")]
    [TestCase("add_case/1", "add test cases")]
    [TestCase("add_section/1", "add test cases")]
    [TestCase("update_section/1", "edit test cases")]
    [TestCase("move_section/1", "edit test cases")]
    [TestCase("delete_section/1", "delete test cases")]
    [TestCase("add_cases/1", "add test cases")]
    [TestCase("copy_cases_to_section/1", "add test cases")]
    [TestCase("update_case/1", "edit test cases")]
    [TestCase("update_cases/1", "edit test cases")]
    [TestCase("move_cases_to_section/1", "edit test cases")]
    [TestCase("delete_case/1", "delete test cases")]
    [TestCase("delete_cases/1", "delete test cases")]
    [TestCase("add_suite/2", "add test suites")]
    [TestCase("update_suite/1", "edit test suites")]
    [TestCase("delete_suite/2", "delete test suites")]
    [TestCase("add_milestone/1", "add milestones")]
    [TestCase("update_milestone/1", "edit milestones")]
    [TestCase("delete_milestone/1", "delete milestones")]
    [TestCase("add_config_group/1", "add configurations")]
    [TestCase("update_config_group/1", "edit configurations")]
    [TestCase("delete_config_group/1", "delete configurations")]
    [TestCase("add_config/1", "add configurations")]
    [TestCase("update_config/1", "edit configurations")]
    [TestCase("delete_config/1", "delete configurations")]
    [TestCase("add_label/1", "add labels")]
    [TestCase("update_label/1", "edit labels")]
    [TestCase("delete_label/1", "delete labels")]
    [TestCase("delete_labels", "delete labels")]
    [TestCase("update_test/1", "edit test results")]
    [TestCase("update_tests", "edit test results")]
    [TestCase("update_run/1", "edit test runs")]
    [TestCase("close_run/1", "close test runs")]
    [TestCase("delete_run/1", "delete test runs")]
    [TestCase("add_results/1", "add test results")]
    public async Task A_guest_may_change_nothing(string method, string action)
    {
        await Sandbox.OpenRun(1);
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(await Sandbox.Post(method, new { name = "x" }), 403, $"You are not allowed to {action} (insufficient permissions).");
    }

    [Test]
    public async Task A_guest_may_read()
    {
        Sandbox.SignIn("guest@example.com", "guest-key");

        var answer = await Sandbox.Get("get_projects");

        Assert.That(answer.Status, Is.EqualTo(200));
    }
}
