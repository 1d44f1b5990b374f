using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class SharedStepsTests : SandboxFixture
{
    [Test]
    public async Task Shared_steps_are_added_read_listed_and_changed()
    {
        var added = await Sandbox.Post("add_shared_step/1", """{"title":"Pay","custom_steps_separated":[{"content":"Pay.","expected":"Paid.","refs":"R-1"}]}""");
        var changed = await Sandbox.Post("update_shared_step/2", """{"title":"Pay now"}""");

        Assert.Multiple(async () =>
        {
            Assert.That(((int)added["id"]!, (string?)added["title"], (int)added["project_id"]!), Is.EqualTo((2, "Pay", 1)));
            Assert.That(changed["custom_steps_separated"]!.ToJsonString(), Is.EqualTo("""[{"content":"Pay.","expected":"Paid.","refs":"R-1"}]"""));
            Assert.That((await Sandbox.Get("get_shared_step/2")).Text, Is.EqualTo(changed.Text));
            Assert.That((await Sandbox.Get("get_shared_steps/1")).Numbers("shared_steps", "id"), Is.EqualTo(new[] { 1, 2 }));
            Assert.That((await Sandbox.Get("get_shared_steps/1&refs=R-1")).Numbers("shared_steps", "id"), Is.EqualTo(new[] { 2 }));
            Assert.That(
                (await Sandbox.Get("get_shared_step_history/2")).Items("step_history").Select(change => (string?)change["title"]), Is.EqualTo(new[] { "Pay now", "Pay" }));
            Assert.That((await Sandbox.Get("get_shared_steps/2")).Items("shared_steps"), Is.Empty);
        });
    }

    [Test]
    public async Task A_case_has_the_texts_of_shared_steps_and_follows_their_changes()
    {
        var own = await Sandbox.Post(
            "add_case/1", """{"title":"Buy","template_id":2,"custom_steps_separated":[{"content":"Open the shop."},{"shared_step_id":1},{"content":"Leave."}]}""");
        Assert.That(Contents(own), Is.EqualTo(new[] { "Open the shop.", "Open the login page.", "Sign in.", "Leave." }));
        Assert.That((await Sandbox.Get("get_shared_step/1"))["case_ids"]!.ToJsonString(), Is.EqualTo($"[{own["id"]}]"));

        await Sandbox.Post("update_shared_step/1", """{"custom_steps_separated":[{"content":"Use the passkey."}]}""");
        Assert.That(Contents(await Sandbox.Get($"get_case/{own["id"]}")), Is.EqualTo(new[] { "Open the shop.", "Use the passkey.", "Leave." }));
    }

    [TestCase("{}", "Open the login page.,Sign in.,Leave.")]
    [TestCase("""{"keep_in_cases":1}""", "Open the login page.,Sign in.,Leave.")]
    [TestCase("""{"keep_in_cases":0}""", "Leave.")]
    public async Task Deleted_shared_steps_stay_in_the_cases_unless_they_must_not(string deletion, string contents)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions());
        var own = await sandbox.Post("add_case/1", """{"title":"Buy","template_id":2,"custom_steps_separated":[{"shared_step_id":1},{"content":"Leave."}]}""");

        var answer = await sandbox.Post("delete_shared_step/1", deletion);

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        Assert.That(string.Join(',', Contents(await sandbox.Get($"get_case/{own["id"]}"))), Is.EqualTo(contents));
        Assert.That((await sandbox.Get("get_shared_steps/1")).Items("shared_steps"), Is.Empty);
    }

    [TestCase("add_shared_step/1", "{}", "Field :title is a required field.")]
    [TestCase("update_shared_step/1", """{"title":""}""", "Field :title is a required field.")]
    [TestCase("add_shared_step/1", """{"title":"x","custom_steps_separated":{}}""", "Field :custom_steps_separated is not a valid array.")]
    [TestCase("add_case/1", """{"title":"x","template_id":2,"custom_steps_separated":[{"shared_step_id":9}]}""", "Field :custom_steps_separated.shared_step_id is not a valid shared step.")]
    public async Task What_cannot_be_shared_is_refused(string method, string body, string text) => AssertRefused(await Sandbox.Post(method, body), 400, text);

    private static IEnumerable<string?> Contents(Answer @case) => @case.Items("custom_steps_separated").Select(step => (string?)step["content"]);
}
