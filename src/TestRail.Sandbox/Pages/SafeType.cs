using System.Text;

namespace TestRail.Sandbox.Pages;

/// <summary>
/// Chooses the content type of an attached file and ignores the sender's type. Images are recognised by file name, because a browser renders only an
/// image for an image type. Text is always sent as plain text, so the browser never executes HTML or SVG.
/// </summary>
internal static class SafeType
{
    public const string PlainText = "text/plain; charset=utf-8";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null if the file can only be downloaded.</summary>
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
