using System.Net;
using System.Net.Http.Headers;

namespace TestRail.Reporter.Benchmarks.Calling;

/// <summary>Reads a request completely, as a connection would, and returns a prepared reply.</summary>
internal sealed class InMemoryTestRail(byte[] reply) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>The number of bytes sent.</summary>
    public long Sent { get; private set; }

    /// <summary>The number of writes the bytes were sent in.</summary>
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
