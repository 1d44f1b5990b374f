using System.Text;

namespace TestRail.Sandbox.Pages;

/// <summary>
/// As what an attached file may be shown. What its sender called it does not count: pictures go by name, since a browser draws nothing but a
/// picture where one is declared, and everything that reads as text is plain text, so that neither HTML nor SVG is ever obeyed.
/// </summary>
internal static class SafeType
{
    public const string PlainText = "text/plain; charset=utf-8";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the file can only be saved.</summary>
    public static string? Of(string name, byte[] content) => OfImage(name) ?? (IsText(content) ? PlainText : null);

    public static string? OfImage(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".BMP" => "image/bmp",
        _ => null,
    };

    private static bool IsText(byte[] content)
    {
        try
        {
            return !content.AsSpan().Contains((byte)0) && Strict.GetCharCount(content) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
