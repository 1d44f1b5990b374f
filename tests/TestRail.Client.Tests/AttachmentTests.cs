using System.Text;
using TestRail.Client.Attachments;
using TestRail.Client.Errors;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class AttachmentTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_file_is_sent_as_one_field_of_a_form()
    {
        var request = await Sent(Write("screen.png"));

        var boundary = request.Header("Content-Type")!.Split("boundary=")[1];
        var expected = Encoding.ASCII.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"screen.png\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .Concat(Bytes).Concat(Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"));
        Assert.Multiple(() =>
        {
            Assert.That(request.Header("Content-Type"), Does.Match("^multipart/form-data; boundary=[A-Za-z0-9.-]+$"));
            Assert.That(request.Header("Content-Length"), Is.EqualTo($"{request.Body.Length}"));
            Assert.That(request.Header("Transfer-Encoding"), Is.Null);
            Assert.That(request.Body, Is.EqualTo(expected));
        });
    }

    [TestCase("größe.png", "filename=\"größe.png\"; filename*=UTF-8''gr%C3%B6%C3%9Fe.png")]
    [TestCase("café.png", "filename=\"café.png\"; filename*=UTF-8''caf%C3%A9.png")]
    [TestCase("世界 1.png", "filename=\"世界 1.png\"; filename*=UTF-8''%E4%B8%96%E7%95%8C%201.png")]
    [TestCase("a\"b\\c.png", "filename=\"a\\\"b_c.png\"; filename*=UTF-8''a%22b%5Cc.png")]
    [TestCase("a\r\nX: y.png", "filename=\"a__X: y.png\"; filename*=UTF-8''a%0D%0AX%3A%20y.png")]
    [TestCase("😀.txt", "filename=\"😀.txt\"; filename*=UTF-8''%F0%9F%98%80.txt")]
    public async Task A_foreign_name_is_sent_so_that_PHP_and_others_can_read_it(string name, string expected)
    {
        var request = await Sent(Write("plain.bin") with { Name = name });

        var line = Encoding.UTF8.GetString(request.Body).Split("\r\n")[1];
        Assert.That(line, Does.EndWith("; " + expected));
    }

    [Test]
    public async Task An_empty_file_is_sent_too()
    {
        var path = Path.Combine(_folder, "empty.log");
        await File.WriteAllBytesAsync(path, []);

        var request = await Sent(new AttachmentFile(path));

        Assert.That(request.Text, Does.Contain("\r\n\r\n\r\n--"));
    }

    [Test]
    public async Task A_file_is_read_again_when_it_is_sent_again()
    {
        var file = Write("screen.png");
        var bodies = new List<byte[]>();
        await using var server = new WireServer(request =>
        {
            bodies.Add(request.Body);
            return bodies.Count == 1 ? WireReply.Json("{}", 429, "Retry-After: 0\r\n") : WireReply.Json("""{"attachment_id":1}""");
        });
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = server.Url, User = "u", ApiKey = "k" });

        await client.Api.AddAttachmentToResultAsync(1, file);

        Assert.That(bodies, Has.Count.EqualTo(2));
        Assert.That(bodies[1], Is.EqualTo(bodies[0]));
    }

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = "https://acme.testrail.io", User = "u", ApiKey = "k" });
        var path = Path.Combine(_folder, "gone.png");

        Assert.That(() => client.Api.AddAttachmentToResultAsync(1, new AttachmentFile(path)), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains(path));
    }

    [Test]
    public async Task A_download_comes_byte_by_byte_whatever_it_holds()
    {
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {Bytes.Length}\r\n\r\n");
        await using var server = new WireServer(_ => new WireReply([.. head, .. Bytes]));
        using var client = server.Client();

        await using var stream = await client.Api.GetAttachmentAsync("2ec27be4");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);

        Assert.That(copy.ToArray(), Is.EqualTo(Bytes));
    }

    [Test]
    public async Task A_refused_download_tells_why()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"error":"Field :attachment_id is not a valid attachment."}""", 400));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.GetAttachmentAsync("1"));

        Assert.That((failure.Kind, failure.Reason), Is.EqualTo((FailureKind.BadRequest, "Field :attachment_id is not a valid attachment.")));
    }

    private AttachmentFile Write(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, Bytes);
        return new AttachmentFile(path);
    }

    private static async Task<WireRequest> Sent(AttachmentFile file)
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"attachment_id":443}"""));
        using var client = server.Client();
        await client.Api.AddAttachmentToResultAsync(1, file);
        return server.Requests.Single();
    }
}
