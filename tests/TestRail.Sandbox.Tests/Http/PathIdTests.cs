namespace TestRail.Sandbox.Tests.Http;

internal sealed class PathIdTests : SandboxFixture
{
    [TestCase("get_project", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_suites", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_cases", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_runs", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_plans", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_configs", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_users", "Field :project_id is not a valid or accessible project.")]
    [TestCase("get_suite", "Field :suite_id is not a valid test suite.")]
    [TestCase("get_section", "Field :section_id is not a valid section.")]
    [TestCase("get_case", "Field :case_id is not a valid test case.")]
    [TestCase("get_milestone", "Field :milestone_id is not a valid milestone.")]
    [TestCase("get_user", "Field :user_id is not a valid user.")]
    [TestCase("get_run", "Field :run_id is not a valid test run.")]
    [TestCase("get_tests", "Field :run_id is not a valid test run.")]
    [TestCase("get_results_for_run", "Field :run_id is not a valid test run.")]
    [TestCase("get_plan", "Field :plan_id is not a valid test plan.")]
    [TestCase("get_test", "Field :test_id is not a valid test.")]
    [TestCase("get_results", "Field :test_id is not a valid test.")]
    [TestCase("get_attachment", "Field :attachment_id is not a valid attachment.")]
    public async Task An_unknown_id_is_a_bad_request(string method, string text) => AssertRefused(await Sandbox.Get($"{method}/9999"), 400, text);

    [TestCase("get_project", "project_id")]
    [TestCase("get_suite", "suite_id")]
    [TestCase("get_case", "case_id")]
    [TestCase("get_run", "run_id")]
    [TestCase("get_plan", "plan_id")]
    [TestCase("get_test", "test_id")]
    [TestCase("get_attachment", "attachment_id")]
    public async Task An_id_that_is_no_number_is_a_bad_request(string method, string field) => Assert.Multiple(async () =>
    {
        AssertRefused(await Sandbox.Get($"{method}/C1"), 400, $"Field :{field} is not a valid ID.");
        AssertRefused(await Sandbox.Get($"{method}/-1"), 400, $"Field :{field} is not a valid ID.");
    });

    [Test]
    public async Task A_missing_id_is_a_bad_request() => AssertRefused(await Sandbox.Get("get_run"), 400, "Field :run_id is a required field.");

    [TestCase("3")]
    [TestCase("3933d74b-4282-4c1f-be62-a641ab427063")]
    public async Task An_unknown_entry_is_a_bad_request(string entry)
    {
        var plan = await Sandbox.Post("add_plan/1", new { name = "System test" });

        var answer = await Sandbox.Post($"update_plan_entry/{plan["id"]}/{entry}", new { name = "x" });

        AssertRefused(answer, 400, "Field :entry_id is not a valid test plan entry.");
    }

    [Test]
    public async Task A_plan_is_no_run()
    {
        var plan = await Sandbox.Post("add_plan/1", new { name = "System test" });

        AssertRefused(await Sandbox.Get($"get_run/{plan["id"]}"), 400, "Field :run_id is not a valid test run.");
    }
}
