using System.Text;
using System.Text.Json;
using RestApi;

namespace Axosoft.Client.Http;

/// <summary>The body of a reply, without a byte order mark or blanks before the JSON.</summary>
internal sealed class ReplyBody
{
    /// <summary>The maximum size of a reply. Lists are paged, so a larger reply is an error or an attack (a decompression bomb).</summary>
    public const int MaxBytes = 32 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps the bytes of a reply; null for a reply that was larger than <see cref="MaxBytes"/>.</summary>
    public ReplyBody(ReadOnlyMemory<byte>? bytes)
    {
        IsTooLarge = bytes is null;
        _bytes = bytes ?? default;
        Reason = FindReason();
    }

    public ReadOnlyMemory<byte> Json => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether the reply was larger than <see cref="MaxBytes"/>. The body is then empty.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Whether it begins like a JSON object, as every reply of Axosoft's API does.</summary>
    public bool LooksLikeJson => !IsEmpty && _bytes.Span[0] == (byte)'{';

    /// <summary>Whether the whole body is JSON.</summary>
    public bool IsWholeJson { get; private set; }

    /// <summary>
    /// Axosoft's message: the first of <c>message</c>, <c>error_description</c> and <c>error</c>; null without one. The whole body if its text
    /// is not valid UTF-8 or UTF-16.
    /// </summary>
    public string? Reason { get; }

    /// <summary>Whether the body has the key <c>error</c> or <c>error_description</c>. Such a reply is a failure, even with status 200.</summary>
    public bool IsError { get; private set; }

    /// <summary>The beginning on one line, which shows users what answered.</summary>
    /// <param name="redaction">The secrets to replace.</param>
    public string Preview(Redaction redaction) => BodyBytes.Preview(IsTooLarge ? default(ReadOnlyMemory<byte>?) : _bytes, MaxBytes, redaction.Apply);

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
        // The document throws this for keys with bytes that are not UTF-8, or with half of a surrogate pair.
        catch (InvalidOperationException)
        {
            IsWholeJson = false;
            return null;
        }
    }

    private string? Text(JsonElement root, string key)
    {
        try
        {
            return root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
                ? text
                : null;
        }
        // The text is not valid UTF-8 or UTF-16.
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(_bytes.Span);
        }
    }
}
