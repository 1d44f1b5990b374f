using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>Attached files are shown only if that is harmless. The content decides, not the name or type that the sender gives.</summary>
internal sealed class AttachmentPageTests : SandboxFixture
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly object[] Files =
    [
        new object[] { "trace.html", "<script>alert(1)</script>"u8.ToArray(), "text/plain; charset=utf-8", "inline" },
        new object[] { "chart.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "text/plain; charset=utf-8", "inline" },
        new object[] { "grüße.log", "näh"u8.ToArray(), "text/plain; charset=utf-8", "inline" },
        new object[] { "shot.PNG", Picture, "image/png", "inline" },
        new object[] { "page.png", "<script>alert(1)</script>"u8.ToArray(), "image/png", "inline" },
        new object[] { "dump.zip", new byte[] { 80, 75, 0, 1 }, "application/octet-stream", "attachment" },
        new object[] { "latin1.txt", new byte[] { 0xE4, 0xF6, 0xFC }, "application/octet-stream", "attachment" },
    ];

    [TestCaseSource(nameof(Files))]
    public async Task A_file_is_what_it_can_be_without_running(string name, byte[] content, string type, string disposition)
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Upload("add_attachment_to_run/1", name, content);
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/attachments/get/1");
        using var response = await Sandbox.Raw(request);

        Assert.Multiple(async () =>
        {
            Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo(type));
            Assert.That(response.Content.Headers.ContentDisposition?.ToString(), Is.EqualTo($"{disposition}; filename*=UTF-8''{Uri.EscapeDataString(name)}"));
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(content));
        });
    }

    [Test]
    public async Task A_picture_in_a_comment_is_found_by_its_UUID()
    {
        await using var cloud = await RunningSandbox.StartAsync(new SandboxOptions { AttachmentIds = AttachmentIds.Uuid });
        await cloud.OpenRun(1);
        var uuid = (string)(await cloud.Upload("add_attachment_to_run/1", "shot.png", Picture))["attachment_id"]!;
        await cloud.Post("add_result/1", new { status_id = 1, comment = $"![shot](index.php?/attachments/get/{uuid})" });

        Assert.That((await cloud.Send(HttpMethod.Get, "index.php?/tests/view/1", null)).Text, Does.Contain($"<img src=\"index.php?/attachments/get/{uuid}\" alt=\"shot\""));
        Assert.That((await cloud.Send(HttpMethod.Get, $"index.php?/attachments/get/{uuid}", null)).ContentType, Is.EqualTo("image/png"));
        Assert.That((await cloud.Send(HttpMethod.Get, $"index.php?/attachments/get/{Guid.NewGuid()}", null)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_run_shows_pictures_small_and_names_everything()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Upload("add_attachment_to_run/1", "shot.png", Picture);
        await Sandbox.Upload("add_attachment_to_run/1", "trace.html", new byte[2048]);

        var page = (await Sandbox.Send(HttpMethod.Get, "index.php?/runs/view/1", null)).Text;

        var url = $"{Sandbox.Server.Url}index.php?/attachments/get/";
        Assert.That(page, Does.Contain($"<a href=\"{url}1\"><img src=\"{url}1\" alt=\"\" loading=\"lazy\">shot.png</a> <small>70 B</small>")
            .And.Contain($"<a href=\"{url}2\">trace.html</a> <small>2 KB</small>"));
    }
}
