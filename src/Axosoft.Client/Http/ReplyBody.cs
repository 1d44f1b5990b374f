using System.Text;
using System.Text.Json;

namespace Axosoft.Client.Http;

/// <summary>The body of a reply, without a byte order mark or blanks before the JSON.</summary>
internal sealed class ReplyBody
{
    /// <summary>The maximum size of a reply. Lists are paged, so a larger reply is an error or an attack (a decompression bomb).</summary>
    public const int MaxBytes = 32 << 20;

    private const int PreviewLength = 200, PreviewBytes = 16 << 10, FirstBuffer = 16 << 10;

    private readonly ReadOnlyMemory<byte> _bytes;

    private ReplyBody(ReadOnlyMemory<byte> bytes)
    {
        _bytes = WithoutPrefix(bytes);
        Reason = FindReason();
    }

    public ReadOnlyMemory<byte> Json => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether the reply was larger than <see cref="MaxBytes"/>. The body is then empty.</summary>
    public bool IsTooLarge { get; private init; }

    /// <summary>Whether it begins like a JSON object, as every reply of Axosoft's API does.</summary>
    public bool LooksLikeJson => !IsEmpty && _bytes.Span[0] == (byte)'{';

    /// <summary>Whether the whole body is JSON.</summary>
    public bool IsWholeJson { get; private set; }

    /// <summary>Axosoft's message: the first of <c>message</c>, <c>error_description</c> and <c>error</c>; null without one.</summary>
    public string? Reason { get; }

    /// <summary>Whether the body has the key <c>error</c> or <c>error_description</c>. Such a reply is a failure, even with status 200.</summary>
    public bool IsError { get; private set; }

    /// <summary>The beginning on one line, which shows users what answered.</summary>
    /// <param name="redaction">The secrets. They are replaced before the text is cut, because half a secret is not recognised.</param>
    public string Preview(Redaction redaction)
    {
        if (IsTooLarge)
            return $"(a reply of more than {MaxBytes >> 20} MB)";
        if (IsEmpty)
            return "(an empty reply)";

        var text = redaction.Apply(Encoding.UTF8.GetString(_bytes.Span[..Math.Min(_bytes.Length, PreviewBytes)]));
        return Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PreviewLength);
    }

    /// <summary>Reads the body, at most <see cref="MaxBytes"/>.</summary>
    public static async Task<ReplyBody> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > MaxBytes)
        {
            // An unread body would keep its connection occupied.
            content.Dispose();
            return new ReplyBody(default) { IsTooLarge = true };
        }

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[FirstBuffer];
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

    private string? FindReason()
    {
        if (!LooksLikeJson)
            return null;

        try
        {
            using var document = JsonDocument.Parse(_bytes);
            IsWholeJson = true;
            IsError = document.RootElement.TryGetProperty("error", out _) || document.RootElement.TryGetProperty("error_description", out _);
            return Text(document.RootElement, "message") ?? Text(document.RootElement, "error_description") ?? Text(document.RootElement, "error");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    private static ReadOnlyMemory<byte> WithoutPrefix(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (bytes.Span.StartsWith(mark))
            bytes = bytes[mark.Length..];
        return bytes[(bytes.Length - bytes.Span.TrimStart(" \t\r\n"u8).Length)..];
    }
}
