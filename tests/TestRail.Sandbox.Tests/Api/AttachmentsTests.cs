using System.Text;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class AttachmentsTests : SandboxFixture
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("screenshot");

    [SetUp]
    public async Task AddResult()
    {
        await Sandbox.OpenRun(1, 2);
        await Sandbox.Post("add_result/1", new { status_id = 5 });
    }

    [Test]
    public async Task A_file_is_kept_with_its_result()
    {
        var added = await Sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content);

        var ofTest = await Sandbox.Get("get_attachments_for_test/1");
        var ofRun = await Sandbox.Get("get_attachments_for_run/1");
        var result = await Sandbox.Get("get_results/1");
        Assert.Multiple(() =>
        {
            Assert.That(added.Text, Is.EqualTo("""{"attachment_id":1}"""));
            Assert.That((string?)ofTest.Json[0]!["filename"], Is.EqualTo("cart.txt"));
            Assert.That((string?)ofTest.Json[0]!["entity_type"], Is.EqualTo("test_change"));
            Assert.That((int)ofTest.Json[0]!["size"]!, Is.EqualTo(Content.Length));
            Assert.That(ofRun.Numbers("attachments", "id"), Is.EqualTo(new[] { 1 }));
            Assert.That(result.Items("results")[0]["attachment_ids"]!.ToJsonString(), Is.EqualTo("[1]"));
        });
    }

    [Test]
    public async Task A_file_comes_back_byte_for_byte()
    {
        await Sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content);

        var answer = await Sandbox.Get("get_attachment/1");

        Assert.That((answer.Text, answer.ContentType), Is.EqualTo(("screenshot", "text/plain")));
    }

    [Test]
    public async Task A_file_runs_no_script_in_a_browser()
    {
        await Sandbox.Upload("add_attachment_to_result/1", "page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>"));

        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_attachment/1");
        using var response = await Sandbox.Raw(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo("default-src 'none'; sandbox"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        });
    }

    [Test]
    public async Task A_file_name_outside_ASCII_survives()
    {
        await Sandbox.Upload("add_attachment_to_result/1", "żółw.txt", Content);

        var answer = await Sandbox.Get("get_attachments_for_test/1");

        Assert.That((string?)answer.Json[0]!["name"], Is.EqualTo("żółw.txt"));
    }

    [TestCase("filename=\"=?utf-8?B?xbw=?=\"; filename*=utf-8''%C5%BC.txt", "=?utf-8?B?xbw=?=")]
    [TestCase("filename*=utf-8''%C5%BC.txt; filename=\"a.txt\"", "a.txt")]
    [TestCase("filename=\"C:\\logs\\a.txt\"", "a.txt")]
    [TestCase("filename=\"../a.txt\"", "a.txt")]
    public async Task A_file_name_is_what_PHP_reads(string parameters, string name)
    {
        using var file = new ByteArrayContent(Content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"attachment\"; {parameters}");
        using var form = new MultipartContent("form-data") { file };

        await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_attachment_to_result/1", form);

        Assert.That((string?)(await Sandbox.Get("get_attachments_for_test/1")).Json[0]!["name"], Is.EqualTo(name));
    }

    [Test]
    public async Task A_part_with_an_extended_name_alone_is_no_file_to_PHP()
    {
        using var file = new ByteArrayContent(Content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"attachment\"; filename*=utf-8''a.txt");
        using var form = new MultipartContent("form-data") { file };

        var answer = await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_attachment_to_result/1", form);

        AssertRefused(answer, 400, "No file attached or upload size was exceeded.");
    }

    [Test]
    public async Task Runs_cases_plans_and_entries_take_files_too()
    {
        var plan = await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""");
        string[] methods =
        [
            "add_attachment_to_run/1", "add_attachment_to_case/1", $"add_attachment_to_plan/{plan["id"]}",
            $"add_attachment_to_plan_entry/{plan["id"]}/{plan.Items("entries")[0]["id"]}",
        ];

        foreach (var method in methods)
            Assert.That((await Sandbox.Upload(method, "log.txt", Content)).Status, Is.EqualTo(200), method);

        Assert.That((await Sandbox.Get("get_attachments_for_run/1")).Numbers("attachments", "id"), Is.EqualTo(new[] { 1 }));
        Assert.That((await Sandbox.Get("get_attachments_for_case/1")).Numbers("attachments", "id"), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task The_part_must_be_called_attachment() => AssertRefused(
        await Sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content, field: "file"), 400, "No file attached or upload size was exceeded.");

    [Test]
    public async Task JSON_is_no_file() =>
        AssertRefused(await Sandbox.Post("add_attachment_to_result/1", new { }), 400, "No file attached or upload size was exceeded.");

    [Test]
    public async Task An_unknown_result_takes_no_file() => AssertRefused(
        await Sandbox.Upload("add_attachment_to_result/99", "cart.txt", Content), 400, "Field :result_id is not a valid test result.");

    [Test]
    public async Task A_closed_run_takes_no_file()
    {
        await Sandbox.Post("close_run/1");

        AssertRefused(
            await Sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content), 403,
            "This operation is not allowed. The test run is already completed.");
    }

    [Test]
    public async Task A_guest_may_not_add_a_file()
    {
        Sandbox.SignIn("guest@example.com", "guest-key");

        AssertRefused(
            await Sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content), 403,
            "You are not allowed to add attachments (insufficient permissions).");
    }

    [Test]
    public async Task A_file_beyond_the_limit_is_refused_in_a_sentence()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { LargestBody = 1000 });

        var answer = await sandbox.Upload("add_attachment_to_case/1", "big.txt", new byte[2000]);

        Assert.Multiple(() =>
        {
            AssertRefused(answer, 413, "The request body is too large (maximum 1000 bytes).");
            Assert.That(sandbox.Server.Requests.All.Single().Status, Is.EqualTo(413));
        });
    }
}
