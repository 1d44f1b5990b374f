using System.Text;

namespace TestRail.Sandbox.Recording;

/// <summary>A body as text, or as Base64 if it is not valid UTF-8, as uploaded files may be.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string? Text, string? Base64) Of(byte[] body)
    {
        try
        {
            return (Strict.GetString(body), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Convert.ToBase64String(body));
        }
    }
}
