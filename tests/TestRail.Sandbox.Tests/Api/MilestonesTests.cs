namespace TestRail.Sandbox.Tests.Api;

internal sealed class MilestonesTests : SandboxFixture
{
    [Test]
    public async Task A_new_milestone_echoes_what_was_sent()
    {
        var answer = await Sandbox.Post(
            "add_milestone/1", new { name = "Release 3.0", description = "Big", start_on = 1_800_000_000, due_on = 1_900_000_000, parent_id = 3, refs = "SHOP-3" });

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":5,"name":"Release 3.0","description":"Big","start_on":1800000000,"started_on":null,"is_started":false,"due_on":1900000000,"is_completed":false,"completed_on":null,"project_id":1,"parent_id":3,"refs":"SHOP-3","url":"{{Sandbox.Server.Url}}index.php?/milestones/view/5","milestones":[]}
            """));
        Assert.That((await Sandbox.Get("get_milestone/5")).Text, Is.EqualTo(answer.Text));
        Assert.That((await Sandbox.Get("get_milestone/3")).Numbers("milestones", "id"), Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public async Task An_update_starts_and_completes_and_takes_both_back()
    {
        await Sandbox.Post("update_milestone/3", new { is_started = true, is_completed = true });

        var done = await Sandbox.Get("get_milestone/3");
        Assert.That(((bool)done["is_started"]!, (bool)done["is_completed"]!), Is.EqualTo((true, true)));
        Assert.That(((long)done["started_on"]!, (long)done["completed_on"]!), Is.GreaterThan((0L, 0L)));
        Assert.That((await Sandbox.Get("get_milestones/1&is_completed=1")).Numbers("milestones", "id"), Is.EqualTo(new[] { 1, 3 }));

        await Sandbox.Post("update_milestone/3", """{"is_started":false,"is_completed":false,"due_on":null}""");

        var open = await Sandbox.Get("get_milestone/3");
        Assert.That(new[] { open["started_on"], open["completed_on"], open["due_on"] }, Is.All.Null);
        Assert.That((string?)open["name"], Is.EqualTo("Release 2.0"), "what is not named stays");
    }

    [TestCase("add_milestone/1", """{}""", "Field :name is a required field.")]
    [TestCase("add_milestone/1", """{"name":"x","due_on":"soon"}""", "Field :due_on is not a valid ID.")]
    [TestCase("add_milestone/1", """{"name":"x","is_started":1}""", "Field :is_started is not a valid boolean.")]
    [TestCase("add_milestone/1", """{"name":"x","parent_id":4}""", "Field :parent_id is not a valid milestone.")]
    [TestCase("update_milestone/2", """{"name":null}""", "Field :name is a required field.")]
    [TestCase("update_milestone/2", """{"parent_id":99}""", "Field :parent_id is not a valid milestone.")]
    [TestCase("update_milestone/2", """{"parent_id":2}""", "Field :parent_id is not a valid milestone.")]
    public async Task A_bad_milestone_is_refused(string method, string body, string text)
    {
        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That((await Sandbox.Get("get_milestones/1")).Numbers("milestones", "id"), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task A_milestone_cannot_become_part_of_its_own_part()
    {
        await Sandbox.Post("update_milestone/3", new { parent_id = 2 });

        AssertRefused(await Sandbox.Post("update_milestone/2", new { parent_id = 3 }), 400, "Field :parent_id is not a valid milestone.");
    }

    [Test]
    public async Task A_deleted_milestone_takes_its_parts_along_and_leaves_runs_without_one()
    {
        await Sandbox.Post("update_milestone/3", new { parent_id = 2 });
        var run = (await Sandbox.Post("add_run/1", new { name = "Nightly", milestone_id = 3 }))["id"];
        await Sandbox.Post("update_case/1", new { milestone_id = 2 });

        var answer = await Sandbox.Post("delete_milestone/2");

        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That((await Sandbox.Get("get_milestones/1")).Numbers("milestones", "id"), Is.EqualTo(new[] { 1 }));
            Assert.That((await Sandbox.Get($"get_run/{run}"))["milestone_id"], Is.Null);
            Assert.That((await Sandbox.Get("get_case/1"))["milestone_id"], Is.Null);
        });
    }
}
