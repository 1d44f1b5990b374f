using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TestRail.Client.Attachments;

/// <summary>
/// A file as a multipart form, read from disk each time it is sent. MultipartFormDataContent is not used: it does not quote the field's
/// name, and encodes non-ASCII file names in a way that PHP does not read.
/// </summary>
internal sealed class AttachmentContent : HttpContent
{
    private readonly string _path;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    public AttachmentContent(AttachmentFile file)
    {
        _path = file.Path;
        if (!File.Exists(_path))
            throw new FileNotFoundException($"The file to attach does not exist: {_path}", _path);

        var boundary = $"TestRail.Client-{Guid.NewGuid():N}";
        _head = Encoding.UTF8.GetBytes(
            $"--{boundary}\r\n"
            + $"Content-Disposition: form-data; name=\"attachment\"; {AttachmentName.Parameters(file.Name)}\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n");
        _tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_head, cancellationToken).ConfigureAwait(false);
        var file = Open();
        await using (file.ConfigureAwait(false))
            await file.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + new FileInfo(_path).Length + _tail.Length;
        return true;
    }

    private FileStream Open() =>
        new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
