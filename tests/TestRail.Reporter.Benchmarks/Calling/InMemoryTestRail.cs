using System.Net;
using System.Net.Http.Headers;

namespace TestRail.Reporter.Benchmarks.Calling;

/// <summary>Takes a request to its last byte, as a connection would, and answers with what was made beforehand.</summary>
internal sealed class InMemoryTestRail(byte[] reply) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>How many bytes were sent.</summary>
    public long Sent { get; private set; }

    /// <summary>In how many pieces they were sent.</summary>
    public int Writes { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var connection = new CountingStream();
        await request.Content!.CopyToAsync(connection, cancellationToken);
        (Sent, Writes) = (Sent + connection.Position, Writes + connection.Writes);
        var content = new StreamContent(new MemoryStream(reply, writable: false)) { Headers = { ContentType = Json, ContentLength = reply.Length } };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
