using System.Text;
using System.Text.Json;

namespace TestRail.Client.Http;

/// <summary>The body of a reply, without a prefix before the JSON.</summary>
internal sealed class ReplyBody
{
    /// <summary>The maximum size of a reply. TestRail sends at most 250 items, so a larger reply is an error or an attack (a decompression bomb).</summary>
    public const int MaxBytes = 64 << 20;

    private const int PreviewLength = 200, PreviewBytes = 16 << 10;

    /// <summary>The buffer size for a reply without Content-Length, and the largest Content-Length that is allocated at once.</summary>
    private const int DefaultBuffer = 16 << 10, MaxFirstBuffer = 16 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;

    private ReplyBody(ReadOnlyMemory<byte> bytes) => _bytes = WithoutPrefix(bytes);

    public ReadOnlyMemory<byte> Json => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether the reply was larger than <see cref="MaxBytes"/>. The body is then empty.</summary>
    public bool IsTooLarge { get; private init; }

    /// <summary>Whether it begins like JSON. Otherwise it is not from TestRail's API.</summary>
    public bool LooksLikeJson => !IsEmpty && _bytes.Span[0] is (byte)'{' or (byte)'[';

    /// <summary>Whether it does not begin like a web page.</summary>
    public bool LooksLikeText => !IsEmpty && _bytes.Span[0] != (byte)'<';

    public bool IsWholeJson
    {
        get
        {
            try
            {
                var reader = new Utf8JsonReader(_bytes.Span);
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
    }

    /// <summary>TestRail's message in <c>{"error":"…"}</c>; null if the body is no object, is cut off, or has no such text.</summary>
    public string? Error
    {
        get
        {
            if (IsEmpty || _bytes.Span[0] != (byte)'{')
                return null;

            try
            {
                return FindError();
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private string? FindError()
    {
        var reader = new Utf8JsonReader(_bytes.Span);
        string? error = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isError = reader.ValueTextEquals("error"u8);
            reader.Read();
            if (isError && reader.TokenType == JsonTokenType.String)
                error = reader.GetString();
            reader.Skip();
        }

        return error;
    }

    /// <summary>The beginning on one line, which shows users what answered.</summary>
    /// <param name="credentials">The credentials to redact. They are redacted before the text is cut, because half a key is not recognised.</param>
    public string Preview(Credentials credentials)
    {
        if (IsTooLarge)
            return "(an answer of more than 64 MB)";
        if (IsEmpty)
            return "(an empty answer)";

        var text = credentials.Redact(Encoding.UTF8.GetString(_bytes.Span[..Math.Min(_bytes.Length, PreviewBytes)]));
        return Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PreviewLength);
    }

    /// <summary>Reads the body into one buffer, at most <see cref="MaxBytes"/>.</summary>
    public static async Task<ReplyBody> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var expected = content.Headers.ContentLength ?? DefaultBuffer;
        if (expected > MaxBytes)
        {
            // An unread body would keep its connection occupied.
            content.Dispose();
            return new ReplyBody(default) { IsTooLarge = true };
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
                if (length > MaxBytes)
                    return new ReplyBody(default) { IsTooLarge = true };
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxBytes + 1));
            }

            return new ReplyBody(buffer.AsMemory(0, length));
        }
    }

    /// <summary>Removes a byte order mark, and the login message that some old servers send before the JSON.</summary>
    private static ReadOnlyMemory<byte> WithoutPrefix(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var login = "USER AUTHENTICATION SUCCESSFUL!"u8;
        if (bytes.Span.StartsWith(mark))
            bytes = bytes[mark.Length..];
        if (bytes.Span.StartsWith(login))
            bytes = bytes[login.Length..];

        return bytes[(bytes.Length - bytes.Span.TrimStart(" \t\r\n"u8).Length)..];
    }
}
