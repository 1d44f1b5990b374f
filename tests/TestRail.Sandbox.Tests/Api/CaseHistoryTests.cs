namespace TestRail.Sandbox.Tests.Api;

internal sealed class CaseHistoryTests : SandboxFixture
{
    [Test]
    public async Task An_edit_tells_who_changed_what()
    {
        Sandbox.SignIn("ada@example.com", "ada-key");
        await Sandbox.Post("update_case/1", new { title = "New", priority_id = 1, custom_automation_id = "A.b" });

        var history = await Sandbox.Get("get_history_for_case/1");

        var edit = history.Items("history").Single();
        Assert.Multiple(() =>
        {
            Assert.That((int)edit["user_id"]!, Is.EqualTo(2));
            Assert.That((int)edit["type_id"]!, Is.EqualTo(6));
            Assert.That((long)edit["created_on"]!, Is.Positive);
            Assert.That(
                edit["changes"]!.AsArray().Select(change => (string?)change!["field"]),
                Is.EquivalentTo(new[] { "title", "priority_id", "custom_automation_id" }));
            Assert.That(edit["changes"]![0]!.ToJsonString(), Is.EqualTo(
                """{"field":"title","label":"Title","options":[],"old_value":"An empty cart costs nothing","new_value":"New","old_text":"An empty cart costs nothing","new_text":"New"}"""));
            Assert.That((int)edit["changes"]![1]!["old_value"]!, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task The_newest_edit_comes_first_and_pages_are_linked()
    {
        await Sandbox.Post("update_case/1", new { title = "Second" });
        await Sandbox.Post("update_cases/1", new { case_ids = new[] { 1, 2 }, title = "Third" });

        var page = await Sandbox.Get("get_history_for_case/1&limit=1");

        Assert.Multiple(() =>
        {
            Assert.That((string?)page.Items("history").Single()["changes"]![0]!["new_value"], Is.EqualTo("Third"));
            Assert.That((string?)page["_links"]!["next"], Is.EqualTo("/api/v2/get_history_for_case/1&limit=1&offset=1"));
        });
    }

    [Test]
    public async Task An_edit_that_changes_nothing_leaves_no_trace()
    {
        await Sandbox.Post("update_case/1", new { title = "An empty cart costs nothing" });

        Assert.That((await Sandbox.Get("get_history_for_case/1")).Items("history"), Is.Empty);
    }

    [Test]
    public async Task A_case_that_is_none_has_no_history() =>
        AssertRefused(await Sandbox.Get("get_history_for_case/999"), 400, "Field :case_id is not a valid test case.");
}
