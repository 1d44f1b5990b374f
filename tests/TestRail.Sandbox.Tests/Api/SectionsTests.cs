namespace TestRail.Sandbox.Tests.Api;

internal sealed class SectionsTests : SandboxFixture
{
    [Test]
    public async Task An_update_changes_what_it_names()
    {
        await Sandbox.Post("update_section/1", new { name = "Basket" });

        var stored = await Sandbox.Get("get_section/1");
        Assert.That(
            ((string?)stored["name"], (string?)stored["description"]), Is.EqualTo(("Basket", "What a customer has picked so far.")));
    }

    [TestCase("""{"name":""}""", "Field :name is a required field.")]
    [TestCase("""{"description":[]}""", "Field :description is not a valid string.")]
    public async Task A_bad_update_is_refused(string body, string text) =>
        AssertRefused(await Sandbox.Post("update_section/1", body), 400, text);

    [TestCase("""{"parent_id":null,"after_id":4}""", "2 3 4 1")]
    [TestCase("""{"parent_id":null,"after_id":2}""", "2 1 3 4")]
    [TestCase("""{"parent_id":3,"after_id":null}""", "2 3 1 4")]
    [TestCase("""{}""", "1 2 3 4")]
    public async Task A_section_moves_behind_another_or_below_one(string body, string order)
    {
        var moved = await Sandbox.Post("move_section/1", body);

        var sections = await Sandbox.Get("get_sections/1");
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', sections.Numbers("sections", "id")), Is.EqualTo(order));
            Assert.That(
                moved.Json.ToJsonString(),
                Is.EqualTo(sections.Items("sections").Single(section => (int)section["id"]! == 1).ToJsonString()));
        });
    }

    [Test]
    public async Task What_is_below_a_section_moves_with_it()
    {
        var child = (await Sandbox.Post("add_section/1", new { name = "Vouchers", parent_id = 1 }))["id"];

        await Sandbox.Post("move_section/1", new { parent_id = 4 });

        var sections = await Sandbox.Get("get_sections/1");
        Assert.Multiple(() =>
        {
            Assert.That(sections.Numbers("sections", "id"), Is.EqualTo(new[] { 2, 3, 4, 1, (long)child! }));
            Assert.That(sections.Numbers("sections", "depth"), Is.EqualTo(new[] { 0, 0, 0, 1, 2 }));
            Assert.That((int)sections.Items("sections")[3]["parent_id"]!, Is.EqualTo(4));
        });
    }

    [TestCase("""{"parent_id":1}""", "Field :parent_id is not a valid section.")]
    [TestCase("""{"parent_id":11}""", "Field :parent_id is not a valid section.")]
    [TestCase("""{"parent_id":5}""", "Field :parent_id is not a valid section.")]
    [TestCase("""{"after_id":11}""", "Field :after_id is not a valid section.")]
    [TestCase("""{"after_id":1}""", "Field :after_id is not a valid section.")]
    [TestCase("""{"after_id":"2"}""", "Field :after_id is not a valid ID.")]
    public async Task An_impossible_move_is_refused(string body, string text)
    {
        await Sandbox.Post("add_section/1", new { name = "Vouchers", parent_id = 1 });

        AssertRefused(await Sandbox.Post("move_section/1", body), 400, text);
    }

    [Test]
    public async Task A_soft_deletion_counts_what_is_below_as_well_and_deletes_nothing()
    {
        var child = (await Sandbox.Post("add_section/1", new { name = "Vouchers", parent_id = 1 }))["id"];
        await Sandbox.Post($"add_case/{child}", new { title = "A voucher is valid once" });
        await Sandbox.Post("add_run/1", new { name = "All" });

        var answer = await Sandbox.Post("delete_section/1&soft=1");

        Assert.That(answer.Text, Is.EqualTo("""{"affected_tests":11,"affected_cases":11,"affected_sections":2}"""));
        Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(41));
    }

    [Test]
    public async Task A_deleted_section_takes_its_cases_out_of_open_runs_only()
    {
        var open = (await Sandbox.Post("add_run/1", new { name = "Open" }))["id"];
        var closed = (await Sandbox.Post("add_run/1", new { name = "Closed" }))["id"];
        await Sandbox.Post($"close_run/{closed}");

        var answer = await Sandbox.Post("delete_section/1");

        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That((await Sandbox.Get("get_sections/1")).Numbers("sections", "id"), Is.EqualTo(new[] { 2, 3, 4 }));
            Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(30));
            Assert.That((await Sandbox.Get($"get_tests/{open}")).Items("tests"), Has.Count.EqualTo(30));
            Assert.That((await Sandbox.Get($"get_tests/{closed}")).Items("tests"), Has.Count.EqualTo(40));
        });
    }
}
