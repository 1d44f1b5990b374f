using System.Text;
using System.Text.Json;

namespace RestApi;

/// <summary>Reads the bytes of a reply, and shows what they are.</summary>
internal static class BodyBytes
{
    private const int PreviewLength = 200, PreviewBytes = 16 << 10, LongestSecret = 4 << 10;

    /// <summary>The buffer size for a reply without Content-Length, and the largest Content-Length that is allocated at once.</summary>
    private const int DefaultBuffer = 16 << 10, MaxFirstBuffer = 16 << 20;

    /// <summary>Reads the body into one buffer, without a byte order mark and blanks before its text. Null if it is larger than the maximum.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellation)
    {
        var expected = content.Headers.ContentLength ?? DefaultBuffer;
        if (expected > maxBytes)
        {
            // An unread body would keep its connection occupied.
            content.Dispose();
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // One more byte, to detect the end of the stream without resizing.
            var buffer = new byte[Math.Min(expected + 1, MaxFirstBuffer)];
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > maxBytes)
                    return null;
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
            }

            return WithoutPrefix(buffer.AsMemory(0, length));
        }
    }

    /// <summary>The beginning of a body on one line, which shows users what answered.</summary>
    /// <param name="body">The body; null if it was larger than the maximum.</param>
    /// <param name="maxBytes">The maximum.</param>
    /// <param name="redact">Replaces secrets. It is applied before the text is cut, because half a secret is not recognised.</param>
    public static string Preview(ReadOnlyMemory<byte>? body, int maxBytes, Func<string, string> redact)
    {
        if (body is not { } bytes)
            return $"(a reply of more than {maxBytes >> 20} MB)";
        if (bytes.IsEmpty)
            return "(an empty reply)";

        var text = redact(Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, PreviewBytes)]));
        // The end of a longer body may be half a secret, and most of what precedes it may be blanks.
        if (bytes.Length > PreviewBytes)
            text = text[..Math.Max(0, text.Length - LongestSecret)];
        return Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PreviewLength);
    }

    /// <summary>Whether the whole body is JSON. It is read without building a document.</summary>
    public static bool IsWholeJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Without blanks at its beginning.</summary>
    public static ReadOnlyMemory<byte> TrimStart(ReadOnlyMemory<byte> bytes) => bytes[(bytes.Length - bytes.Span.TrimStart(" \t\r\n"u8).Length)..];

    private static ReadOnlyMemory<byte> WithoutPrefix(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return TrimStart(bytes.Span.StartsWith(mark) ? bytes[mark.Length..] : bytes);
    }
}
