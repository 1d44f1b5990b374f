namespace TestRail.Sandbox.Tests.Api;

internal sealed class NewCasesTests : SandboxFixture
{
    [Test]
    public async Task Several_cases_come_back_in_the_order_of_the_request()
    {
        var answer = await Sandbox.Post(
            "add_cases/1", new { cases = new object[] { new { title = "Second first", priority_id = 4 }, new { title = "First second", labels = new[] { 1 } } } });

        var stored = await Sandbox.Get("get_cases/1&created_by=1&filter=second");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Items("cases").Select(@case => (string?)@case["title"]), Is.EqualTo(new[] { "Second first", "First second" }));
            Assert.That(answer.Numbers("cases", "id"), Is.EqualTo(new[] { 58, 59 }));
            Assert.That(stored["cases"]!.ToJsonString(), Is.EqualTo(answer["cases"]!.ToJsonString()));
        });
    }

    [TestCase("""{}""", "Field :cases is a required field.")]
    [TestCase("""{"cases":[]}""", "Field :cases is a required field.")]
    [TestCase("""{"cases":{}}""", "Field :cases is not a valid array.")]
    [TestCase("""{"cases":[{"title":"good"},{"type_id":1}]}""", "Field :cases.title is a required field.")]
    [TestCase("""{"cases":[{"title":"good"},{"title":"x","milestone_id":4}]}""", "Field :cases.milestone_id is not a valid milestone.")]
    [TestCase("""{"cases":[{"title":"good"},{"title":"x","estimate":"0s"}]}""", "Field :cases.estimate is not in a valid time span format.")]
    public async Task One_bad_case_keeps_all_of_them_out(string body, string text)
    {
        AssertRefused(await Sandbox.Post("add_cases/1", body), 400, text);

        Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task Several_new_cases_join_the_open_runs_of_their_whole_suite()
    {
        var run = (await Sandbox.Post("add_run/1", new { name = "All" }))["id"];

        await Sandbox.Post("add_cases/1", new { cases = new[] { new { title = "a" }, new { title = "b" } } });

        Assert.That((int)(await Sandbox.Get($"get_run/{run}"))["untested_count"]!, Is.EqualTo(42));
    }

    [Test]
    public async Task Copies_are_new_cases_at_a_sections_end_and_the_answer_is_empty()
    {
        var answer = await Sandbox.Post("copy_cases_to_section/2", new { case_ids = new[] { 11, 1 } });

        var copies = (await Sandbox.Get("get_cases/1&section_id=2")).Items("cases").Skip(10).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That(copies.Select(copy => (int)copy["id"]!), Is.EqualTo(new[] { 58, 59 }));
            Assert.That((string?)copies[1]["custom_automation_id"], Is.EqualTo("Shop.CartTests.A_new_cart_costs_nothing"));
            Assert.That(copies[0]["labels"]!.AsArray().Select(label => (string?)label!["title"]), Is.EqualTo(new[] { "smoke", "legal" }));
        });
        Assert.That((int)(await Sandbox.Get("get_case/1"))["section_id"]!, Is.EqualTo(1), "the original stays where it is");
    }

    [TestCase("""{}""", "Field :case_ids is a required field.")]
    [TestCase("""{"case_ids":["1"]}""", "Field :case_ids is not a valid ID.")]
    [TestCase("""{"case_ids":[1,999]}""", "Field :case_ids contains unrecognized case IDs.")]
    [TestCase("""{"case_ids":[1,41]}""", "Field :case_ids contains unrecognized case IDs.")]
    public async Task What_cannot_be_copied_is_refused(string body, string text)
    {
        AssertRefused(await Sandbox.Post("copy_cases_to_section/2", body), 400, text);

        Assert.That((await Sandbox.Get("get_cases/1")).Items("cases"), Has.Count.EqualTo(40));
    }
}
