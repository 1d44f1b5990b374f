using System.Net.Mime;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>An attached file: shows images and text, and offers other files for download.</summary>
internal static class AttachmentPage
{
    public static Reply Render(View view)
    {
        var file = view.Store.Attachment(view.Id);
        var type = SafeType.Of(file.Name, file.Content);
        return new Reply(200, type ?? MediaTypeNames.Application.Octet, file.Content)
        {
            Headers =
            [
                new("Content-Disposition", $"{(type is null ? "attachment" : "inline")}; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}"),
                new("Content-Security-Policy", "default-src 'none'; sandbox"),
                new("X-Content-Type-Options", "nosniff"),
                new("Cache-Control", "no-cache"),
            ],
        };
    }
}
