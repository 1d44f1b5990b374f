using System.Text;
using System.Text.Json;

namespace TestRail.Client.Http;

/// <summary>The body of an answer, freed of what may stand before the JSON.</summary>
internal sealed class ReplyBody
{
    /// <summary>What TestRail answers is 250 items at most. More than this is a mistake or an attack, as a few kilobytes that unpack to gigabytes are.</summary>
    public const int MostBytes = 64 << 20;

    private const int PreviewLength = 200, PreviewBytes = 16 << 10;

    /// <summary>The buffer where the length is not told beforehand, and the most that is believed of a length that is.</summary>
    private const int FirstLength = 16 << 10, LongestBelieved = 16 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;

    private ReplyBody(ReadOnlyMemory<byte> bytes) => _bytes = WithoutPrefix(bytes);

    public ReadOnlyMemory<byte> Json => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether there was more than <see cref="MostBytes"/>; what was read of it is left out.</summary>
    public bool IsTooLarge { get; private init; }

    /// <summary>Whether it begins like JSON. What does not never came from TestRail's API.</summary>
    public bool LooksLikeJson => !IsEmpty && _bytes.Span[0] is (byte)'{' or (byte)'[';

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

    /// <summary>TestRail's own sentence out of <c>{"error":"…"}</c>, or null.</summary>
    public string? Error
    {
        get
        {
            if (!LooksLikeJson || !IsWholeJson)
                return null;

            using var document = JsonDocument.Parse(_bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.String
                    ? error.GetString()
                    : null;
        }
    }

    /// <summary>The first characters, on one line, for a person to see who answered.</summary>
    /// <param name="credentials">What must not be seen. A key that is cut in two is no longer found, so it is looked for before.</param>
    public string Preview(Credentials credentials)
    {
        if (IsTooLarge)
            return "(an answer of more than 64 MB)";
        if (IsEmpty)
            return "(an empty answer)";

        var text = credentials.Redact(Encoding.UTF8.GetString(_bytes.Span[..Math.Min(_bytes.Length, PreviewBytes)]));
        return Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PreviewLength);
    }

    /// <summary>Reads into one buffer, of the length that was told, and no more than <see cref="MostBytes"/>.</summary>
    public static async Task<ReplyBody> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var told = content.Headers.ContentLength ?? FirstLength;
        if (told > MostBytes)
        {
            // Nobody reads it, and until then the connection would be kept for it.
            content.Dispose();
            return new ReplyBody(default) { IsTooLarge = true };
        }

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more, in which the end of the stream is found.
            var buffer = new byte[Math.Min(told + 1, LongestBelieved)];
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > MostBytes)
                    return new ReplyBody(default) { IsTooLarge = true };
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MostBytes + 1));
            }

            return new ReplyBody(buffer.AsMemory(0, length));
        }
    }

    /// <summary>Some servers send a byte order mark, and some old ones a line about the login before the JSON.</summary>
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
