namespace TestRail.Sandbox.Tests.Api;

internal sealed class TestEditsTests : SandboxFixture
{
    [Test]
    public async Task A_test_has_labels_of_its_own()
    {
        await Sandbox.OpenRun(1, 2);

        var answer = await Sandbox.Post("update_test/1", new { labels = new object[] { "legal" } });

        Assert.Multiple(async () =>
        {
            Assert.That(answer.Text, Is.EqualTo((await Sandbox.Get("get_test/1")).Text));
            Assert.That(answer["labels"]!.AsArray().Select(label => (string?)label!["title"]), Is.EqualTo(new[] { "legal" }));
            Assert.That((await Sandbox.Get("get_case/1"))["labels"]!.AsArray().Select(label => (int)label!["id"]!), Is.EqualTo(new[] { 1 }));
        });
    }

    [Test]
    public async Task Several_tests_get_the_same_labels_and_the_answer_names_those()
    {
        var run = await Sandbox.OpenRun(1, 2, 3);

        var answer = await Sandbox.Post("update_tests", new { test_ids = new[] { 1, 3 }, labels = new object[] { 1, "legal" } });

        Assert.Multiple(async () =>
        {
            Assert.That(answer.Text, Is.EqualTo("""{"test_ids":[1,3],"labels":[{"id":1,"title":"smoke"},{"id":2,"title":"legal"}]}"""));
            Assert.That((await Sandbox.Get($"get_tests/{run}&label_id=2")).Numbers("tests", "id"), Is.EqualTo(new[] { 1, 3 }));
            Assert.That((await Sandbox.Get($"get_tests/{run}&label_id=2&status_id=1")).Items("tests"), Is.Empty);
        });
    }

    [TestCase("update_test/1", """{}""", "Field :labels is a required field.")]
    [TestCase("update_test/1", """{"labels":[9]}""", "Field :labels is not a valid label.")]
    [TestCase("update_test/9", """{"labels":[1]}""", "Field :test_id is not a valid test.")]
    [TestCase("update_tests", """{"labels":[1]}""", "Field :test_ids is a required field.")]
    [TestCase("update_tests", """{"test_ids":[],"labels":[1]}""", "Field :test_ids is a required field.")]
    [TestCase("update_tests", """{"test_ids":[1,9],"labels":[1]}""", "Field :test_ids is not a valid test.")]
    [TestCase("update_tests", """{"test_ids":[1,"2"],"labels":[1]}""", "Field :test_ids is not a valid ID.")]
    [TestCase("update_tests", """{"test_ids":[1,2],"labels":["?"]}""", "Field :labels is not a valid label.")]
    public async Task What_cannot_be_labelled_is_refused(string method, string body, string text)
    {
        var run = await Sandbox.OpenRun(1, 2);

        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That((await Sandbox.Get($"get_tests/{run}&label_id=1")).Items("tests"), Is.Empty);
    }

    [Test]
    public async Task Tests_of_two_projects_find_no_label_that_both_have()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_run/2", new { suite_id = 2, name = "Android" });

        AssertRefused(
            await Sandbox.Post("update_tests", new { test_ids = new[] { 1, 2 }, labels = new[] { 1 } }), 400, "Field :labels is not a valid label.");
    }

    [TestCase("update_test/1")]
    [TestCase("update_tests")]
    public async Task A_test_of_a_completed_run_stays_as_it_is(string method)
    {
        await Sandbox.Post($"close_run/{await Sandbox.OpenRun(1)}");

        AssertRefused(
            await Sandbox.Post(method, new { test_ids = new[] { 1 }, labels = new[] { 1 } }),
            403,
            "This operation is not allowed. The test run is already completed.");
    }
}
