namespace TestRail.Sandbox.Tests.Api;

internal sealed class LabelsTests : SandboxFixture
{
    [Test]
    public async Task A_new_label_stands_in_an_object_of_its_own_and_under_its_name_alone()
    {
        var added = await Sandbox.Post("add_label/1", new { title = "nightly" });
        var one = await Sandbox.Get("get_label/3");

        Assert.Multiple(() =>
        {
            Assert.That(((int)added["label"]!["id"]!, (string?)added["label"]!["title"]), Is.EqualTo((3, "nightly")));
            Assert.That(((int)one["id"]!, (string?)one["name"], (int)one["created_by"]!), Is.EqualTo((3, "nightly", 1)));
            Assert.That((long)one["created_on"]!, Is.Positive);
            Assert.That(one.Json.AsObject().ContainsKey("title"), Is.False);
        });
    }

    [Test]
    public async Task Labels_are_listed_by_project_and_page()
    {
        var page = await Sandbox.Get("get_labels/1&limit=1&offset=1");

        Assert.Multiple(async () =>
        {
            Assert.That((string?)page.Items("labels").Single()["title"], Is.EqualTo("legal"));
            Assert.That((string?)page["_links"]!["prev"], Is.EqualTo("/api/v2/get_labels/1&limit=1&offset=0"));
            Assert.That((await Sandbox.Get("get_labels/2")).Items("labels"), Is.Empty);
        });
    }

    [Test]
    public async Task A_label_is_renamed_wherever_it_is_used()
    {
        var answer = await Sandbox.Post("update_label/1", new { project_id = 1, title = "quick" });

        Assert.That(answer.Text, Is.EqualTo("""{"id":1,"title":"quick"}"""));
        Assert.That((string?)(await Sandbox.Get("get_case/1"))["labels"]![0]!["title"], Is.EqualTo("quick"));
    }

    [TestCase("add_label/1", """{}""", "Field :title is a required field.")]
    [TestCase("add_label/1", """{"title":"123456789012345678901"}""", "Field :title is too long (20 characters at most).")]
    [TestCase("add_label/1", """{"title":"smoke"}""", "Field :title is already used by another label.")]
    [TestCase("add_label/9", """{"title":"x"}""", "Field :project_id is not a valid or accessible project.")]
    [TestCase("update_label/1", """{"title":"x"}""", "Field :project_id is a required field.")]
    [TestCase("update_label/1", """{"project_id":2,"title":"x"}""", "Field :project_id is not a valid or accessible project.")]
    [TestCase("update_label/1", """{"project_id":1,"title":"legal"}""", "Field :title is already used by another label.")]
    [TestCase("update_label/9", """{"project_id":1,"title":"x"}""", "Field :label_id is not a valid label.")]
    [TestCase("delete_label/9", """{}""", "Field :label_id is not a valid label.")]
    [TestCase("delete_labels", """{}""", "Field :label_ids is a required field.")]
    [TestCase("delete_labels", """{"label_ids":[1,9]}""", "Field :label_ids is not a valid label.")]
    public async Task What_cannot_be_a_label_is_refused(string method, string body, string text)
    {
        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That(
            (await Sandbox.Get("get_labels/1")).Items("labels").Select(label => (string?)label["title"]), Is.EqualTo(new[] { "smoke", "legal" }));
    }

    [TestCase("delete_label/1", """{}""", new[] { 2 })]
    [TestCase("delete_labels", """{"label_ids":[1,2]}""", new int[0])]
    public async Task A_deleted_label_leaves_its_cases(string method, string body, int[] left)
    {
        var answer = await Sandbox.Post(method, body);

        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That((await Sandbox.Get("get_labels/1")).Numbers("labels", "id"), Is.EqualTo(left));
            Assert.That((await Sandbox.Get("get_case/11"))["labels"]!.AsArray().Select(label => (int)label!["id"]!), Is.EqualTo(left));
        });
    }

    [TestCase("1", new[] { 1, 11, 31 })]
    [TestCase("2", new[] { 11, 40 })]
    [TestCase("1,2", new[] { 1, 11, 31, 40 })]
    [TestCase("9", new int[0])]
    public async Task Cases_are_filtered_by_label(string labels, int[] cases) =>
        Assert.That((await Sandbox.Get($"get_cases/1&label_id={labels}")).Numbers("cases", "id"), Is.EqualTo(cases));

    [TestCase("""[1]""", new[] { 1 })]
    [TestCase("""["legal"]""", new[] { 2 })]
    [TestCase("""["legal",1,"smoke"]""", new[] { 1, 2 })]
    [TestCase("""[]""", new int[0])]
    [TestCase("""null""", new int[0])]
    public async Task A_case_takes_labels_by_id_and_by_title(string labels, int[] ids)
    {
        await Sandbox.Post("update_case/31", $$"""{"labels":{{labels}}}""");

        Assert.That((await Sandbox.Get("get_case/31"))["labels"]!.AsArray().Select(label => (int)label!["id"]!), Is.EqualTo(ids));
    }

    [TestCase("""[9]""", "Field :labels is not a valid label.")]
    [TestCase("""["unheard of"]""", "Field :labels is not a valid label.")]
    [TestCase("""["Smoke"]""", "Field :labels is not a valid label.")]
    [TestCase("""[true]""", "Field :labels is not a valid label.")]
    [TestCase("""[1.5]""", "Field :labels is not a valid label.")]
    [TestCase("""["\ud83d"]""", "Field :labels is not a valid label.")]
    [TestCase("""1""", "Field :labels is not a valid array.")]
    public async Task A_label_that_the_project_has_not_is_refused(string labels, string text)
    {
        AssertRefused(await Sandbox.Post("update_case/31", $$"""{"labels":{{labels}}}"""), 400, text);

        Assert.That((await Sandbox.Get("get_case/31"))["labels"]!.AsArray().Select(label => (int)label!["id"]!), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task A_case_has_at_most_ten_labels()
    {
        for (var i = 1; i <= 9; i++)
            await Sandbox.Post("add_label/1", new { title = $"label {i}" });

        var most = await Sandbox.Post("update_case/1", new { labels = Enumerable.Range(1, 10) });
        var more = await Sandbox.Post("update_case/1", new { labels = Enumerable.Range(1, 11) });

        Assert.That(most["labels"]!.AsArray(), Has.Count.EqualTo(10));
        AssertRefused(more, 400, "Field :labels contains too many labels (10 at most).");
    }
}
