namespace TestRail.Sandbox.Tests.Api;

internal sealed class DeletedAttachmentsTests : SandboxFixture
{
    [SetUp]
    public async Task OpenRun()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 5 });
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");
    }

    [TestCase("result/1", "get_attachments_for_test/1")]
    [TestCase("run/1", "get_attachments_for_run/1")]
    [TestCase("case/1", "get_attachments_for_case/1")]
    [TestCase("plan/2", "get_attachments_for_plan/2")]
    [TestCase("plan_entry/2/{entry}", "get_attachments_for_plan_entry/2/{entry}")]
    public async Task A_file_is_listed_until_it_is_deleted(string entity, string list)
    {
        var entry = (string)(await Sandbox.Get("get_plan/2")).Items("entries")[0]["id"]!;
        list = list.Replace("{entry}", entry, StringComparison.Ordinal);
        await Sandbox.Upload($"add_attachment_to_{entity.Replace("{entry}", entry, StringComparison.Ordinal)}", "log.txt", [1, 2, 3]);
        var before = await Sandbox.Get(list);

        var answer = await Sandbox.Post("delete_attachment/1");

        var after = await Sandbox.Get(list);
        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That(before.Text, Does.Contain("log.txt"));
            Assert.That(after.Text, Does.Not.Contain("log.txt"));
            AssertRefused(await Sandbox.Get("get_attachment/1"), 400, "Field :attachment_id is not a valid attachment.");
            AssertRefused(await Sandbox.Post("delete_attachment/1"), 400, "Field :attachment_id is not a valid attachment.");
        });
    }

    [Test]
    public async Task A_plan_lists_its_own_files_as_a_page_and_an_entry_as_a_bare_array()
    {
        var entry = (string)(await Sandbox.Get("get_plan/2")).Items("entries")[0]["id"]!;
        await Sandbox.Upload("add_attachment_to_plan/2", "plan.txt", [1]);
        await Sandbox.Upload($"add_attachment_to_plan_entry/2/{entry}", "entry.txt", [1]);
        await Sandbox.Upload("add_attachment_to_run/3", "run.txt", [1]);

        var ofPlan = await Sandbox.Get("get_attachments_for_plan/2");
        var ofEntry = await Sandbox.Get($"get_attachments_for_plan_entry/2/{entry}");

        Assert.Multiple(() =>
        {
            Assert.That(ofPlan.Items("attachments").Select(file => (string?)file["name"]), Is.EqualTo(new[] { "plan.txt" }));
            Assert.That((int)ofPlan["size"]!, Is.EqualTo(1));
            Assert.That(ofEntry.Json.AsArray().Select(file => (string?)file!["name"]), Is.EqualTo(new[] { "entry.txt" }));
        });
    }

    [Test]
    public async Task What_is_closed_keeps_its_files()
    {
        var entry = (string)(await Sandbox.Get("get_plan/2")).Items("entries")[0]["id"]!;
        string[] entities = ["result/1", "run/1", "plan/2", $"plan_entry/2/{entry}"];
        foreach (var entity in entities)
            await Sandbox.Upload($"add_attachment_to_{entity}", "log.txt", [1]);
        await Sandbox.Post("close_run/1");
        await Sandbox.Post("close_plan/2");

        Assert.Multiple(async () =>
        {
            for (var i = 1; i <= 4; i++)
            {
                var noun = i <= 2 ? "run" : "plan";
                AssertRefused(
                    await Sandbox.Post($"delete_attachment/{i}"), 403, $"This operation is not allowed. The test {noun} is already completed.");
            }
        });
    }

    [Test]
    public async Task A_guest_may_delete_no_file()
    {
        await Sandbox.Upload("add_attachment_to_run/1", "log.txt", [1]);
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(
            await Sandbox.Post("delete_attachment/1"), 403, "You are not allowed to delete attachments (insufficient permissions).");
    }

    [TestCase("get_attachments_for_plan/99", "Field :plan_id is not a valid test plan.")]
    [TestCase("get_attachments_for_plan/1", "Field :plan_id is not a valid test plan.", Description = "a run")]
    [TestCase("get_attachments_for_plan_entry/2", "Field :entry_id is a required field.")]
    [TestCase("get_attachments_for_plan_entry/2/3", "Field :entry_id is not a valid test plan entry.")]
    [TestCase("get_attachments_for_run/2", "Field :run_id is not a valid test run.")]
    [TestCase("get_attachments_for_test/99", "Field :test_id is not a valid test.")]
    public async Task A_list_of_what_is_not_there_is_refused(string method, string text) => AssertRefused(await Sandbox.Get(method), 400, text);
}
