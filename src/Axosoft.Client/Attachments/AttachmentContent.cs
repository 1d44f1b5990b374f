using System.Net;
using System.Net.Http.Headers;

namespace Axosoft.Client.Attachments;

/// <summary>The bytes of a file, read from disk each time they are sent. Axosoft takes the body as it is, not as a form.</summary>
internal sealed class AttachmentContent : HttpContent
{
    private readonly string _path;

    public AttachmentContent(AttachmentFile file)
    {
        _path = file.Path;
        if (!File.Exists(_path))
            throw new FileNotFoundException($"The file to attach does not exist: {_path}", _path);

        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
            await file.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = new FileInfo(_path).Length;
        return true;
    }
}
