using System.Net;

namespace RestApi;

/// <summary>The JSON of a reply, read without another copy.</summary>
internal sealed class ReplyContent : HttpContent
{
    public ReplyContent(ReadOnlyMemory<byte> json) => Json = json;

    public ReadOnlyMemory<byte> Json { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Json).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Json.Length;
        return true;
    }
}
