using System.Text;

namespace TestRail.Sandbox.Recording;

/// <summary>A reply in a recording.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Body">The body, if it is text.</param>
/// <param name="BodyBase64">The body, if it is not text.</param>
internal sealed record RecordedReply(int Status, string? ContentType, string? Body, string? BodyBase64)
{
    public static RecordedReply Of(int status, string? contentType, byte[] body)
    {
        var (text, base64) = BodyText.Of(body);
        return new RecordedReply(status, contentType, text, base64);
    }

    public byte[] Bytes => BodyBase64 is null ? Encoding.UTF8.GetBytes(Body ?? "") : Convert.FromBase64String(BodyBase64);
}
