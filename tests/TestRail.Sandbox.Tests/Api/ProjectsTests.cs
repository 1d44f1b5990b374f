namespace TestRail.Sandbox.Tests.Api;

internal sealed class ProjectsTests : SandboxFixture
{
    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 0)]
    public async Task A_new_project_has_a_master_suite_unless_it_is_for_several(int mode, int suites)
    {
        var project = await Sandbox.Post(
            "add_project", new { name = "Kiosk", announcement = "Hello", show_announcement = true, suite_mode = mode });

        var stored = await Sandbox.Get($"get_project/{project["id"]}");
        var listed = await Sandbox.Get($"get_suites/{project["id"]}");
        Assert.Multiple(() =>
        {
            Assert.That(stored.Text, Is.EqualTo(project.Text));
            Assert.That((int)stored["suite_mode"]!, Is.EqualTo(mode));
            Assert.That((bool)stored["show_announcement"]!, Is.True);
            Assert.That(listed.Items("suites"), Has.Count.EqualTo(suites));
            Assert.That(listed.Items("suites").Select(suite => (bool)suite["is_master"]!), Is.All.True);
        });
    }

    [Test]
    public async Task A_new_project_of_a_single_suite_takes_sections_cases_and_runs_at_once()
    {
        var project = (await Sandbox.Post("add_project", new { name = "Kiosk" }))["id"];

        var section = await Sandbox.Post($"add_section/{project}", new { name = "Start" });
        await Sandbox.Post($"add_case/{section["id"]}", new { title = "It starts" });
        var run = await Sandbox.Post($"add_run/{project}", new { name = "First" });

        Assert.That((int)run["untested_count"]!, Is.EqualTo(1));
    }

    [TestCase("""{}""", "Field :name is a required field.")]
    [TestCase("""{"name":7}""", "Field :name is not a valid string.")]
    [TestCase("""{"name":"x","suite_mode":4}""", "Field :suite_mode is not a valid suite mode.")]
    [TestCase("""{"name":"x","show_announcement":1}""", "Field :show_announcement is not a valid boolean.")]
    public async Task A_bad_project_is_refused(string body, string text)
    {
        AssertRefused(await Sandbox.Post("add_project", body), 400, text);

        Assert.That((await Sandbox.Get("get_projects")).Numbers("projects", "id"), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task An_update_changes_what_it_names_and_clears_with_null()
    {
        await Sandbox.Post("update_project/1", new { announcement = (string?)null, show_announcement = true });

        var stored = await Sandbox.Get("get_project/1");
        Assert.Multiple(() =>
        {
            Assert.That((string?)stored["name"], Is.EqualTo("Web shop"));
            Assert.That(stored["announcement"], Is.Null);
            Assert.That((bool)stored["show_announcement"]!, Is.True);
        });
    }

    [Test]
    public async Task An_update_without_a_name_is_refused_only_if_it_speaks_of_the_name() =>
        AssertRefused(await Sandbox.Post("update_project/1", new { name = "" }), 400, "Field :name is a required field.");

    [Test]
    public async Task A_completed_project_says_since_when_and_can_be_filtered()
    {
        await Sandbox.Post("update_project/2", new { is_completed = true });

        Assert.That((await Sandbox.Get("get_projects&is_completed=1")).Numbers("projects", "id"), Is.EqualTo(new[] { 2 }));
        Assert.That((await Sandbox.Get("get_projects&is_completed=0")).Numbers("projects", "id"), Is.EqualTo(new[] { 1, 3 }));
        Assert.That((long?)(await Sandbox.Get("get_project/2"))["completed_on"], Is.Positive);

        await Sandbox.Post("update_project/2", new { is_completed = false });

        Assert.That((await Sandbox.Get("get_project/2"))["completed_on"], Is.Null);
    }

    [Test]
    public async Task A_deleted_project_takes_everything_with_it()
    {
        var run = await Sandbox.OpenRun(1, 2);
        await Sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 1 });
        await Sandbox.Post("add_plan/1", new { name = "Release", entries = new[] { new { suite_id = 1 } } });

        var answer = await Sandbox.Post("delete_project/1");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        AssertRefused(await Sandbox.Get("get_project/1"), 400, "Field :project_id is not a valid or accessible project.");
        AssertRefused(await Sandbox.Get($"get_run/{run}"), 400, "Field :run_id is not a valid test run.");
        AssertRefused(await Sandbox.Get("get_case/1"), 400, "Field :case_id is not a valid test case.");
        AssertRefused(await Sandbox.Get("get_milestone/1"), 400, "Field :milestone_id is not a valid milestone.");
        AssertRefused(await Sandbox.Get("get_label/1"), 400, "Field :label_id is not a valid label.");
        Assert.That((await Sandbox.Get("get_cases/2&suite_id=2")).Items("cases"), Has.Count.EqualTo(6), "the other projects stay whole");
    }

    [TestCase("add_project", "add")]
    [TestCase("update_project/1", "edit")]
    [TestCase("delete_project/1", "delete")]
    public async Task Projects_are_an_administrators_business(string method, string verb)
    {
        Sandbox.SignIn("ada@example.com", "ada-key");

        AssertRefused(
            await Sandbox.Post(method, new { name = "x" }), 403, $"You are not allowed to {verb} projects (requires administrator privileges).");
    }
}
