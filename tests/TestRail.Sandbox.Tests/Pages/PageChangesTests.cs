using System.Text.RegularExpressions;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>The requests that the dialogs of a test's page send.</summary>
internal sealed class PageChangesTests : SandboxFixture
{
    private const string Result = "index.php?/tests/add_result/1", Push = "index.php?/items/push";

    private string _token = "";

    [SetUp]
    public async Task OpenTest()
    {
        await Sandbox.OpenRun(1);
        _token = Regex.Match((await Sandbox.Send(HttpMethod.Get, "index.php?/tests/view/1", null)).Text, "data-token=\"([0-9A-F]{32})\"").Groups[1].Value;
    }

    [Test]
    public async Task A_result_is_stored_by_the_rules_of_the_API()
    {
        Sandbox.SignOut();
        var added = await Send(Result, RunningSandbox.JsonContent(new { status_id = 5, comment = "broken", defects = "1001", elapsed = "65s" }));
        var refused = await Send(Result, RunningSandbox.JsonContent(new { status_id = 3 }));
        Sandbox.SignIn(SandboxServer.User, SandboxServer.Key);

        var stored = (await Sandbox.Get("get_results/1"))["results"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(added.Status, Is.EqualTo(200), added.Text);
            Assert.That(refused.Status, Is.EqualTo(400), refused.Text);
            Assert.That(stored, Has.Count.EqualTo(1));
            Assert.That(((long)stored[0]!["status_id"]!, (string?)stored[0]!["comment"], (string?)stored[0]!["defects"], (string?)stored[0]!["elapsed"]), Is.EqualTo((5, "broken", "1001", "1m 5s")));
        });
    }

    [Test]
    public async Task A_pushed_item_has_the_fields_and_files_of_the_form()
    {
        using var form = Form(("name", "Pays <twice>"), ("project", "1"), ("workflow_step", "2"), ("priority", "3"), ("description", "a<b\r\nc"));
        using var file = new ByteArrayContent("log"u8.ToArray());
        form.Add(file, "attachments", "server.log");

        var answer = await Send(Push, form);

        var item = Sandbox.Server.Axosoft.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, (long)answer["id"]!), Is.EqualTo((200, item.Id)));
            Assert.That((item.Type, item.Name, item.IdOf("project"), item.IdOf("workflow_step"), item.IdOf("priority")), Is.EqualTo(("features", "Pays <twice>", 1, 2, 3)));
            Assert.That((string?)item.Fields["description"], Is.EqualTo("a&lt;b<br>c"));
            Assert.That(item.Attachments.Select(each => (each.FileName, each.Content.Length)), Is.EqualTo(new[] { ("server.log", 3) }));
        });
    }

    [Test]
    public async Task Custom_fields_are_sent_in_Axosofts_form()
    {
        await using var configured = await Axosoft.StartAsync(
            """
            [push.fields]
            custom_1=on
            customfield_2=on
            custom_3=on
            custom_4=on
            custom_6=on
            [field.settings.custom_1]
            label=Cause
            type=dropdown
            [field.settings.custom_2]
            label=Areas
            type=multiselect
            [field.settings.custom_3]
            label=Reviewed
            type=bool
            [field.settings.custom_4]
            label=Found on
            type=date
            [field.settings.custom_6]
            label=Log
            type=text
            """);
        await configured.OpenRun(1);
        using var form = Form(
            ("name", "N"), ("project", "1"), ("workflow_step", "2"), ("custom_1", "102"), ("custom_2", "Cart"), ("custom_2", "Checkout"), ("custom_3", "no"),
            ("custom_4", "2026-05-02"), ("custom_6", "a\r\nb"));

        var answer = await Send(Push, form, configured, await TokenOf(configured));

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        Assert.That(
            configured.Server.Axosoft.Items.Single().Fields["custom_fields"]!.ToJsonString(),
            Is.EqualTo("""{"custom_1":102,"custom_2":["Cart","Checkout"],"custom_3":false,"custom_4":"2026-05-02","custom_6":"a\nb"}"""));
    }

    [TestCase("name= ", "Title is required. Project is required. Workflow Step is required.")]
    [TestCase("name=N&project=1&workflow_step=x", "Workflow Step: the value is not allowed.")]
    [TestCase("name=N&project=1&workflow_step=12", "Field workflow_step: 12 is not a step of the project's workflow.")]
    [TestCase("name=N&project=2&workflow_step=12", "New items of this project must be in the workflow step Triage.")]
    [TestCase("name=N&project=99&workflow_step=2", "Field project: 99 does not exist.")]
    [TestCase("name=N&project=1&workflow_step=2&severity=1", "severity is not a field of the dialog.")]
    public async Task What_is_missing_or_wrong_is_named_and_nothing_is_pushed(string fields, string problem)
    {
        using var form = Form([.. fields.Split('&').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);

        AssertRefused(await Send(Push, form), 400, problem);
        Assert.That(Sandbox.Server.Axosoft.Items, Is.Empty);
    }

    [Test]
    public async Task An_empty_file_is_named_and_nothing_is_pushed()
    {
        using var form = Form(("name", "N"), ("project", "1"), ("workflow_step", "2"));
        using var file = new ByteArrayContent([]);
        form.Add(file, "attachments", "empty.log");

        AssertRefused(await Send(Push, form), 400, "The file empty.log is empty.");
        Assert.That(Sandbox.Server.Axosoft.Items, Is.Empty);
    }

    [Test]
    public async Task Without_an_activated_API_nothing_is_pushed()
    {
        Sandbox.Server.Axosoft.IsActivated = false;
        using var form = Form(("name", "N"), ("project", "1"), ("workflow_step", "2"));

        AssertRefused(await Send(Push, form), 400, "The API is not enabled in Axosoft.");
    }

    [TestCase(Result)]
    [TestCase(Push)]
    public async Task A_request_without_the_pages_secret_changes_nothing(string address)
    {
        foreach (var token in new[] { "", "x", new string('0', 32) })
        {
            using var content = address == Push ? Form(("name", "N"), ("project", "1"), ("workflow_step", "2")) : RunningSandbox.JsonContent(new { status_id = 5 });
            AssertRefused(await Send(address, content, Sandbox, token), 403, "The page is older than the server. Load it again.");
        }
        await AssertNothingChangedAsync();
    }

    [TestCase(Result)]
    [TestCase(Push)]
    public async Task A_page_of_another_origin_changes_nothing(string address)
    {
        using var content = address == Push ? Form(("name", "N"), ("project", "1"), ("workflow_step", "2")) : RunningSandbox.JsonContent(new { status_id = 5 });
        using var request = Request(address, content, _token);
        request.Headers.Add("Origin", "https://example.com");
        using var response = await Sandbox.Raw(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(403));
        await AssertNothingChangedAsync();
    }

    [Test]
    public async Task A_completed_run_takes_no_result()
    {
        await Sandbox.Post("close_run/1");

        Assert.That((await Send(Result, RunningSandbox.JsonContent(new { status_id = 5 }))).Status, Is.EqualTo(403));
        Assert.That((await Sandbox.Send(HttpMethod.Get, "index.php?/tests/view/1", null)).Text, Does.Not.Contain("Add Result"));
    }

    [TestCase("application/json", "{")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"field.name\"\r\n\r\nbroken off")]
    [TestCase("multipart/form-data", "x")]
    public async Task A_push_that_is_no_form_is_refused(string type, string text)
    {
        using var content = new StringContent(text);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        AssertRefused(await Send(Push, content), 400, "The form is not valid.");
    }

    [Test]
    public async Task A_body_that_is_far_too_large_is_refused()
    {
        await using var small = await RunningSandbox.StartAsync(new SandboxOptions { LargestBody = 1000 });
        await small.OpenRun(1);
        using var form = Form(("name", "N"), ("description", new string('x', 2000)));

        Assert.That((await Send(Push, form, small, await TokenOf(small))).Status, Is.EqualTo(413));
    }

    private static async Task<string> TokenOf(RunningSandbox sandbox) =>
        Regex.Match((await sandbox.Send(HttpMethod.Get, "index.php?/tests/view/1", null)).Text, "data-token=\"([0-9A-F]{32})\"").Groups[1].Value;

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), $"field.{name}");
        return form;
    }

    private static HttpRequestMessage Request(string address, HttpContent content, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Sandbox-Token", token);
        return request;
    }

    private Task<Answer> Send(string address, HttpContent content) => Send(address, content, Sandbox, _token);

    private static async Task<Answer> Send(string address, HttpContent content, RunningSandbox sandbox, string token)
    {
        using var request = Request(address, content, token);
        using var response = await sandbox.Raw(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString() ?? "");
    }

    private async Task AssertNothingChangedAsync()
    {
        Assert.That((await Sandbox.Get("get_results/1"))["results"]!.AsArray(), Is.Empty);
        Assert.That(Sandbox.Server.Axosoft.Items, Is.Empty);
    }
}
