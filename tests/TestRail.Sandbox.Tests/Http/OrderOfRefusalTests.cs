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
