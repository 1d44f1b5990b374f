using System.Text;
using System.Text.Json;
using RestApi;

namespace TestRail.Client.Http;

/// <summary>The body of a reply, without a prefix before the JSON.</summary>
internal sealed class ReplyBody
{
    /// <summary>The maximum size of a reply. TestRail sends at most 250 items, so a larger reply is an error or an attack (a decompression bomb).</summary>
    public const int MaxBytes = 64 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps the bytes of a reply; null for a reply that was larger than <see cref="MaxBytes"/>.</summary>
    public ReplyBody(ReadOnlyMemory<byte>? bytes)
    {
        IsTooLarge = bytes is null;
        _bytes = WithoutLogin(bytes ?? default);
    }

    public ReadOnlyMemory<byte> Json => _bytes;

    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether the reply was larger than <see cref="MaxBytes"/>. The body is then empty.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Whether it begins like JSON. Otherwise it is not from TestRail's API.</summary>
    public bool LooksLikeJson => !IsEmpty && _bytes.Span[0] is (byte)'{' or (byte)'[';

    /// <summary>Whether it does not begin like a web page.</summary>
    public bool LooksLikeText => !IsEmpty && _bytes.Span[0] != (byte)'<';

    public bool IsWholeJson => BodyBytes.IsWholeJson(_bytes.Span);

    /// <summary>
    /// TestRail's message in <c>{"error":"…"}</c>; null if the body is no object, is cut off, or has no such text. The whole body if its texts
    /// are not valid UTF-8 or UTF-16: no method can read such an object either.
    /// </summary>
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
            // The reader throws this for bytes that are not UTF-8, and for half of a surrogate pair.
            catch (InvalidOperationException)
            {
                return Encoding.UTF8.GetString(_bytes.Span);
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
    /// <param name="credentials">The credentials to redact.</param>
    public string Preview(Credentials credentials) => BodyBytes.Preview(IsTooLarge ? default(ReadOnlyMemory<byte>?) : _bytes, MaxBytes, credentials.Redact);

    /// <summary>Removes the login message that some old servers send before the JSON.</summary>
    private static ReadOnlyMemory<byte> WithoutLogin(ReadOnlyMemory<byte> bytes)
    {
        var login = "USER AUTHENTICATION SUCCESSFUL!"u8;
        return bytes.Span.StartsWith(login) ? BodyBytes.TrimStart(bytes[login.Length..]) : bytes;
    }
}
