namespace TestRail.Sandbox.Tests.Api;

internal sealed class CaseEditsTests : SandboxFixture
{
    [Test]
    public async Task An_update_changes_what_it_names_and_clears_with_null()
    {
        Sandbox.SignIn("ada@example.com", "ada-key");

        var answer = await Sandbox.Post("update_case/10", """{"title":"New","refs":null,"estimate":"60s","custom_steps":"Pay."}""");

        var stored = await Sandbox.Get("get_case/10");
        Assert.Multiple(() =>
        {
            Assert.That(stored.Text, Is.EqualTo(answer.Text));
            Assert.That((string?)stored["title"], Is.EqualTo("New"));
            Assert.That(stored["refs"], Is.Null);
            Assert.That((string?)stored["estimate"], Is.EqualTo("1m"));
            Assert.That((string?)stored["custom_steps"], Is.EqualTo("Pay."));
            Assert.That((int)stored["priority_id"]!, Is.EqualTo(2), "what is not named stays");
            Assert.That(((int)stored["created_by"]!, (int)stored["updated_by"]!), Is.EqualTo((1, 2)));
        });
    }

    [Test]
    public async Task A_custom_field_stays_unless_it_is_named_and_null_clears_it()
    {
        await Sandbox.Post("update_case/1", new { title = "Same" });
        Assert.That((string?)(await Sandbox.Get("get_case/1"))["custom_automation_id"], Is.Not.Null);

        await Sandbox.Post("update_case/1", """{"custom_automation_id":null}""");
        Assert.That((await Sandbox.Get("get_case/1"))["custom_automation_id"], Is.Null);
    }

    [Test]
    public async Task An_open_run_shows_the_case_as_it_is_now()
    {
        var run = await Sandbox.OpenRun(1);

        await Sandbox.Post("update_case/1", new { title = "Renamed" });

        Assert.That((string?)(await Sandbox.Get($"get_tests/{run}")).Items("tests").Single()["title"], Is.EqualTo("Renamed"));
    }

    [TestCase("""{"title":null}""", "Field :title is a required field.")]
    [TestCase("""{"priority_id":99}""", "Field :priority_id is not a valid priority.")]
    [TestCase("""{"type_id":99}""", "Field :type_id is not a valid case type.")]
    [TestCase("""{"template_id":99}""", "Field :template_id is not a valid template.")]
    [TestCase("""{"milestone_id":4}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("""{"estimate":"soon"}""", "Field :estimate is not in a valid time span format.")]
    [TestCase("""{"section_id":5}""", "Field :section_id is not a valid section.")]
    [TestCase("""{"section_id":99}""", "Field :section_id is not a valid section.")]
    public async Task A_bad_update_is_refused(string body, string text) =>
        AssertRefused(await Sandbox.Post("update_case/1", body), 400, text);

    [Test]
    public async Task A_case_can_change_its_section()
    {
        await Sandbox.Post("update_case/1", new { section_id = 4 });

        Assert.That((await Sandbox.Get("get_cases/1&section_id=4")).Numbers("cases", "id"), Does.Contain(1));
    }

    [Test]
    public async Task Several_cases_get_the_same_values()
    {
        var answer = await Sandbox.Post("update_cases/1", new { case_ids = new[] { 3, 1 }, priority_id = 1, refs = "SHOP-9" });

        Assert.That(answer.Numbers("updated_cases", "id"), Is.EqualTo(new[] { 3, 1 }));
        Assert.That((await Sandbox.Get("get_cases/1&priority_id=1&refs=SHOP-9")).Numbers("cases", "id"), Is.EqualTo(new[] { 1, 3 }));
    }

    [TestCase("update_cases/1", """{"priority_id":1}""", "Field :case_ids is a required field.")]
    [TestCase("update_cases/1", """{"case_ids":[],"priority_id":1}""", "Field :case_ids is a required field.")]
    [TestCase("update_cases/1", """{"case_ids":[1,41],"priority_id":1}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("update_cases/1", """{"case_ids":[1],"priority_id":99}""", "Field :priority_id is not a valid priority.")]
    [TestCase("update_cases/9", """{"case_ids":[1]}""", "Field :suite_id is not a valid test suite.")]
    public async Task One_bad_value_keeps_all_of_them_as_they_were(string method, string body, string text)
    {
        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That((await Sandbox.Get("get_cases/1&priority_id=1")).Items("cases"), Is.Empty);
    }

    [Test]
    public async Task Cases_move_to_another_suite_and_between_its_open_runs()
    {
        var android = (await Sandbox.Post("add_run/2", new { suite_id = 2, name = "Android" }))["id"];
        var ios = (await Sandbox.Post("add_run/2", new { suite_id = 3, name = "iOS" }))["id"];

        var answer = await Sandbox.Post("move_cases_to_section/7", new { case_ids = new[] { 41, 42 }, suite_id = 3 });

        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That((await Sandbox.Get("get_cases/2&suite_id=3&section_id=7")).Numbers("cases", "id"), Is.EqualTo(new[] { 41, 42, 47, 48, 49 }));
            Assert.That((int)(await Sandbox.Get("get_case/41"))["suite_id"]!, Is.EqualTo(3));
            Assert.That((int)(await Sandbox.Get($"get_run/{android}"))["untested_count"]!, Is.EqualTo(4));
            Assert.That((int)(await Sandbox.Get($"get_run/{ios}"))["untested_count"]!, Is.EqualTo(8));
        });
    }

    [Test]
    public async Task A_move_within_the_suite_keeps_tests_and_results()
    {
        var run = await Sandbox.OpenRun(1);
        await Sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 5 });

        await Sandbox.Post("move_cases_to_section/4", new { case_ids = new[] { 1 }, suite_id = 1 });

        Assert.That((int)(await Sandbox.Get($"get_run/{run}"))["failed_count"]!, Is.EqualTo(1));
    }

    [TestCase("""{"case_ids":[1]}""", "Field :suite_id is a required field.")]
    [TestCase("""{"case_ids":[1],"suite_id":2}""", "Field :suite_id is not a valid test suite.")]
    [TestCase("""{"suite_id":1}""", "Field :case_ids is a required field.")]
    [TestCase("""{"case_ids":[1,41],"suite_id":1}""", "Field :case_ids contains unrecognized case IDs.")]
    public async Task What_cannot_be_moved_is_refused(string body, string text)
    {
        AssertRefused(await Sandbox.Post("move_cases_to_section/4", body), 400, text);

        Assert.That((int)(await Sandbox.Get("get_case/1"))["section_id"]!, Is.EqualTo(1));
    }
}
