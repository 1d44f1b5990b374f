using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace TestRail.Sandbox.Tests.Http;

[NonParallelizable]
internal sealed class BodyLimitTests : SandboxFixture
{
    private const int Megabyte = 1 << 20;

    /// <summary>Sends the headers and no body. A server that reads the body before it rejects the request would wait forever.</summary>
    [TestCase("index.php?/api/v2/add_results_for_cases/1", "application/json", 67_108_865, 67_108_864)]
    [TestCase("index.php?/api/v2/add_plan/1", "text/plain", 9_223_372_036_854_775_807, 67_108_864)]
    [TestCase("index.php?/api/v2/add_attachment_to_case/1", "multipart/form-data; boundary=x", 268_435_457, 268_435_456)]
    [TestCase("sandbox/faults", "application/json", 1_048_577, 1_048_576)]
    public async Task What_is_announced_too_large_is_refused_before_it_is_read(string address, string type, long length, long most)
    {
        var answer = await Exchange(string.Create(CultureInfo.InvariantCulture, $"POST /{address} HTTP/1.1\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n"), []);

        Assert.That(answer, Does.StartWith("HTTP/1.1 413").And.Contain($$"""{"error":"The request body is too large (maximum {{most}} bytes)."}"""));
    }

    [Test]
    public async Task What_comes_in_chunks_without_end_is_refused_when_it_is_too_large()
    {
        var chunk = Encoding.ASCII.GetBytes("100000\r\n" + new string(' ', Megabyte) + "\r\n");

        var answer = await Exchange("POST /sandbox/faults HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", [.. chunk, .. chunk]);

        Assert.That(answer, Does.StartWith("HTTP/1.1 413").And.Contain("(maximum 1048576 bytes)"));
    }

    [Test]
    public async Task A_packed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var i = 0; i < 300; i++)
                await gzip.WriteAsync(new byte[Megabyte]);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        var before = GC.GetTotalAllocatedBytes();

        var answer = await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_plan/1", content);

        AssertRefused(answer, 400, "The request body is not a valid JSON object.");
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(50L * Megabyte));
    }

    private async Task<string> Exchange(string head, byte[] body)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}"));
        using var client = new TcpClient();
        await client.ConnectAsync(Sandbox.Server.Url.Host, Sandbox.Server.Url.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{head}Host: localhost\r\nAuthorization: Basic {login}\r\nConnection: close\r\n\r\n"));
        await client.GetStream().WriteAsync(body);
        using var reader = new StreamReader(client.GetStream());
        var text = new StringBuilder();
        while (!text.ToString().Contains('}', StringComparison.Ordinal) && await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            text.Append(line).Append('\n');
        return text.ToString();
    }
}
