using System.Net.Http.Headers;
using System.Text;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Recording;

namespace TestRail.Sandbox.Replaying;

/// <summary>Sends the requests of a recording to a new server, one after the other, and compares the replies.</summary>
internal sealed class Replay(RecordingFile recording, IReadOnlyCollection<string> ignored)
{
    private readonly ReplayClock _clock = new(recording.Header.StartedAt);
    private readonly UuidMap _uuids = new();

    /// <summary>The exchanges with other replies than in the recording.</summary>
    /// <exception cref="InvalidDataException">The recording was made with another seed, or has a user whom the seed does not have.</exception>
    public async Task<IReadOnlyList<DifferingExchange>> RunAsync(string? seed, CancellationToken cancellation)
    {
        RequireSeed(seed);
        await using var server = await SandboxServer.StartAsync(recording.Header.Options(seed, _clock), cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
        var differing = new List<DifferingExchange>();
        foreach (var exchange in recording.Exchanges)
        {
            _clock.Now = exchange.At;
            server.Faults.Clear();
            if (exchange.Fault is { } fault)
                server.Faults.Add(AtOnce(fault));
            var differences = Compare(exchange.Reply, await SendAsync(http, server, exchange, cancellation));
            if (differences.Count > 0)
                differing.Add(new DifferingExchange(exchange.Number, $"{exchange.Verb} {exchange.Call}", differences));
        }

        return differing;
    }

    /// <summary>The fault for the next request only, without its wait.</summary>
    private static FaultRule AtOnce(FaultRule fault) => fault with
    {
        Method = "*",
        From = 1,
        Times = 1,
        LargerThan = -1,
        Delay = null,
    };

    private async Task<RecordedReply?> SendAsync(HttpClient http, SandboxServer server, Exchange exchange, CancellationToken cancellation)
    {
        // The address is sent as it was. Uri would otherwise unescape and shorten it.
        var address = new Uri($"http://127.0.0.1:{server.Url.Port}{_uuids.Translate(exchange.Address)}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(exchange.Verb), address);
        request.Headers.TryAddWithoutValidation("Host", exchange.Host);
        request.Headers.Authorization = Authorization(server, exchange);
        if (exchange.ContentType is not null || exchange.Bytes.Length > 0)
            request.Content = new ByteArrayContent(exchange.Body is { } text ? Encoding.UTF8.GetBytes(_uuids.Translate(text)) : exchange.Bytes);
        if (exchange.ContentType is { } type)
            request.Content!.Headers.TryAddWithoutValidation("Content-Type", type);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return RecordedReply.Of((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), body);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static AuthenticationHeaderValue? Authorization(SandboxServer server, Exchange exchange)
    {
        if (exchange.User is not { } user)
            return null;
        var secret = server.SecretOf(user)
            ?? throw new InvalidDataException($"Request {exchange.Number} was sent by {user}, who is not a user of the new server.");
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")));
    }

    private List<Difference> Compare(RecordedReply? before, RecordedReply? now)
    {
        var found = new List<Difference>();
        var comparison = new BodyComparison(_uuids, ignored);
        if (before is null || now is null)
        {
            comparison.CompareText("reply", Brief(before), Brief(now), found);
            return found;
        }

        if (before.Status != now.Status)
            found.Add(new Difference("reply.status", $"{before.Status}", $"{now.Status}"));
        comparison.CompareText("reply.content_type", before.ContentType is "" ? null : before.ContentType, now.ContentType is "" ? null : now.ContentType, found);
        return [.. found, .. comparison.Compare("reply", before.Bytes, now.Bytes)];
    }

    private static string? Brief(RecordedReply? reply) => reply is null ? null : $"{reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}";

    private void RequireSeed(string? seed)
    {
        if (RecordingHeader.HashOf(seed) == recording.Header.SeedHash)
            return;
        throw new InvalidDataException((recording.Header.SeedHash, seed) switch
        {
            (null, _) => "The recording was made with the built-in seed. Leave out --seed.",
            (_, null) => "The recording was made with a seed of its own. Name the same file: --seed.",
            _ => $"The recording was made with another seed than {seed}, or it has changed since.",
        });
    }
}
