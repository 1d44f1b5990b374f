using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Client.Tests.Wire;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

[NonParallelizable]
public sealed class ReplySizeTests
{
    private const int Megabyte = 1 << 20;

    private static Task<Page<Result>> Write(ITestRailApi api) => api.AddResultsForCasesAsync(57, new AddResultsForCases { Results = [] });

    [Test]
    public async Task A_reply_that_unpacks_to_a_gigabyte_is_given_up_and_leaves_a_write_in_doubt()
    {
        await using var server = new WireServer(_ => Packed(Bomb(megabytes: 1024), "200 OK"));
        using var client = server.Client();
        var before = GC.GetTotalAllocatedBytes();

        var write = Clients.Failure(() => Write(client.Api));
        var read = Clients.Failure(() => client.Api.GetRunAsync(57));

        Assert.Multiple(() =>
        {
            Assert.That((write.Kind, write.IsInDoubt, write.StatusCode), Is.EqualTo((FailureKind.UnreadableReply, true, (HttpStatusCode?)HttpStatusCode.OK)));
            Assert.That((read.Kind, read.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, false)));
            Assert.That(write.Message, Does.Contain("larger than 64 MB"));
            Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(600L * Megabyte));
        });
    }

    [TestCase("9223372036854775807")]
    [TestCase("9223372036854775806")]
    [TestCase("67108865")]
    public async Task A_reply_that_announces_more_is_not_waited_for(string length)
    {
        await using var server = new WireServer(_ => new WireReply(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n[")));
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = server.Url, User = "u", ApiKey = "k", BulkTimeout = TimeSpan.FromMinutes(1) });

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, true)));
    }

    [TestCase(400, FailureKind.NotTestRail, false)]
    [TestCase(401, FailureKind.InvalidCredentials, false)]
    [TestCase(500, FailureKind.ServerError, true)]
    public async Task A_refusal_without_end_is_judged_by_its_status(int status, FailureKind kind, bool inDoubt)
    {
        await using var server = new WireServer(_ => Packed(Bomb(megabytes: 80), string.Create(CultureInfo.InvariantCulture, $"{status} Whatever")));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt, failure.Reason), Is.EqualTo((kind, inDoubt, (string?)null)));
            Assert.That(failure.Message, Does.Contain("(a reply of more than 64 MB)"));
        });
    }

    [Test]
    public async Task A_reply_that_is_just_small_enough_is_read()
    {
        await using var server = new WireServer(_ => WireReply.Json("[" + new string(' ', 64 * Megabyte - 2) + "]"));
        using var client = server.Client();

        Assert.That(await client.Api.GetStatusesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_sentence_of_megabytes_is_cut_wherever_it_is_shown()
    {
        await using var server = new WireServer(_ => WireReply.Json($$"""{"error":"Field :x is odd. {{new string('x', 5 * Megabyte)}}"}""", 400));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.Multiple(() =>
        {
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.BadRequest));
            Assert.That(failure.Reason, Does.StartWith("Field :x is odd. xxx").And.EndWith("…").And.Length.LessThan(2100));
            Assert.That(failure.ToString(), Has.Length.LessThan(8000));
        });
    }

    [Test]
    public async Task A_place_in_a_reply_is_not_named_by_megabytes()
    {
        await using var server = new WireServer(_ => WireReply.Json($$$"""{"entries":[{"id":"1","{{{new string('k', 5 * Megabyte)}}}":{"a":1}},3]}"""));
        await using var other = new WireServer(_ => WireReply.Json($$$"""{"id":1,"{{{new string('k', 5 * Megabyte)}}}":[1,}}"""));
        using var client = server.Client();
        using var another = other.Client();

        var failures = new[] { Clients.Failure(() => client.Api.AddPlanAsync(1, new Client.Plans.AddPlan { Name = "x" })), Clients.Failure(() => another.Api.CloseRunAsync(1)) };

        Assert.That(failures.Select(failure => (failure.Kind, failure.ToString().Length < 20_000)), Is.All.EqualTo((FailureKind.UnreadableReply, true)));
    }

    [Test]
    public async Task An_address_to_go_to_instead_is_cut()
    {
        await using var server = new WireServer(_ => WireReply.Of(302, "text/html", "", $"Location: https://acme.com/{new string('x', 30_000)}\r\n"));
        using var client = server.Client();

        Assert.That(Clients.Failure(() => client.Api.GetRunAsync(1)).Message, Does.Contain("https://acme.com/xxx").And.Length.LessThan(3000));
    }

    [Test]
    public async Task A_key_that_lies_across_the_end_of_an_excerpt_is_not_shown_in_part()
    {
        const string Key = "ThisIsTheKeyOfTheUserThatNobodyMaySee";
        await using var server = new WireServer(_ => WireReply.Of(200, "text/html", new string('x', 190) + Key + new string('x', 2000)));
        await using var refusing = new WireServer(_ => WireReply.Json($$"""{"error":"{{new string('x', 1990) + Key}}"}""", 400));
        using var client = server.Client(key: Key);
        using var refused = refusing.Client(key: Key);

        Assert.That(
            new[] { Clients.Failure(() => client.Api.GetRunAsync(1)), Clients.Failure(() => refused.Api.GetRunAsync(1)) }.Select(failure => failure.ToString()),
            Has.None.Contains(Key[..6]));
    }

    [Test]
    public async Task A_download_is_streamed_whatever_its_size()
    {
        await using var server = new WireServer(_ => WireReply.Of(200, "application/octet-stream", new string('x', 65 * Megabyte)));
        using var client = server.Client();

        await using var stream = await client.Api.GetAttachmentAsync("1");
        var before = GC.GetTotalAllocatedBytes();
        var (buffer, length) = (new byte[Megabyte], 0L);
        while (await stream.ReadAsync(buffer) is > 0 and var read)
            length += read;

        Assert.Multiple(() =>
        {
            Assert.That(length, Is.EqualTo(65L * Megabyte));
            Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(32L * Megabyte));
        });
    }

    /// <summary>A JSON list that contains only blanks, in gzip members of one megabyte each.</summary>
    private static byte[] Bomb(int megabytes)
    {
        var blanks = Gzip(new string(' ', Megabyte));
        return [.. Gzip("["), .. Enumerable.Repeat(blanks, megabytes).SelectMany(member => member), .. Gzip("]")];
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.ASCII.GetBytes(text));
        return packed.ToArray();
    }

    private static WireReply Packed(byte[] body, string status) =>
        new([.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);
}
