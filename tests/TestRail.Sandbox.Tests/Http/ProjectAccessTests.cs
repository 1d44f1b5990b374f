using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>A user with access to project 2 only. Run 1, plan 2 and attachment 1 are in project 1.</summary>
internal sealed class ProjectAccessTests
{
    private RunningSandbox _sandbox = null!;
    private string _entry = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Users = [new SandboxUser("mobile@example.com", "mobile-key", Projects: [2])] });
        await _sandbox.OpenRun(1);
        await _sandbox.Post("add_result/1", new { status_id = 1 });
        await _sandbox.Upload("add_attachment_to_result/1", "a.txt", [1]);
        _entry = (string)(await _sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""")).Items("entries")[0]["id"]!;
        _sandbox.SignIn("mobile@example.com", "mobile-key");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _sandbox.DisposeAsync();

    [TestCase("GET", "get_run/1")]
    [TestCase("GET", "get_runs/1")]
    [TestCase("POST", "add_run/1")]
    [TestCase("POST", "update_run/1")]
    [TestCase("POST", "close_run/1")]
    [TestCase("POST", "delete_run/1")]
    [TestCase("GET", "get_plan/2")]
    [TestCase("GET", "get_plans/1")]
    [TestCase("POST", "add_plan/1")]
    [TestCase("POST", "add_plan_entry/2")]
    [TestCase("POST", "update_plan/2")]
    [TestCase("POST", "update_plan_entry/2/{entry}")]
    [TestCase("POST", "close_plan/2")]
    [TestCase("POST", "delete_plan/2")]
    [TestCase("POST", "delete_plan_entry/2/{entry}")]
    [TestCase("POST", "add_run_to_plan_entry/2/{entry}")]
    [TestCase("POST", "update_run_in_plan_entry/3")]
    [TestCase("POST", "delete_run_from_plan_entry/3")]
    [TestCase("GET", "get_results/1")]
    [TestCase("GET", "get_results_for_case/1/1")]
    [TestCase("GET", "get_results_for_run/1")]
    [TestCase("POST", "add_result/1")]
    [TestCase("POST", "add_result_for_case/1/1")]
    [TestCase("POST", "add_results/1")]
    [TestCase("POST", "add_results_for_cases/1")]
    [TestCase("POST", "edit_result/1")]
    [TestCase("GET", "get_project/1")]
    [TestCase("GET", "get_suite/1")]
    [TestCase("GET", "get_section/1")]
    [TestCase("GET", "get_case/1")]
    [TestCase("GET", "get_milestone/1")]
    [TestCase("GET", "get_test/1")]
    [TestCase("GET", "get_attachment/1")]
    [TestCase("POST", "delete_attachment/1")]
    public async Task What_is_in_another_project_is_not_for_this_user(string verb, string method)
    {
        method = method.Replace("{entry}", _entry, StringComparison.Ordinal);

        var answer = verb == "GET" ? await _sandbox.Get(method) : await _sandbox.Post(method, new { name = "x", status_id = 1 });

        Assert.That(
            (answer.Status, answer.Error), Is.EqualTo((403, "The requested project does not exist or you do not have the permissions to access it.")));
    }

    [TestCase("get_project/2")]
    [TestCase("get_cases/2&suite_id=3")]
    [TestCase("get_runs/2")]
    [TestCase("get_milestone/4")]
    public async Task What_is_in_an_own_project_is(string method) => Assert.That((await _sandbox.Get(method)).Status, Is.EqualTo(200));

    [Test]
    public async Task Only_own_projects_are_listed() =>
        Assert.That((await _sandbox.Get("get_projects")).Numbers("projects", "id"), Is.EqualTo(new[] { 2 }));

    [Test]
    public async Task What_is_not_there_at_all_is_a_bad_request()
    {
        var answer = await _sandbox.Get("get_run/99");

        Assert.That((answer.Status, answer.Error), Is.EqualTo((400, "Field :run_id is not a valid test run.")));
    }
}
