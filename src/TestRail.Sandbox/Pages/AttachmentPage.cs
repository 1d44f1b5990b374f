using System.Net.Mime;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>An attached file. It is only ever offered for saving: what someone attached must not run as a page of this server.</summary>
internal static class AttachmentPage
{
    public static Reply Render(View view)
    {
        var file = view.Store.Attachment(view.Id);
        return new Reply(200, MediaTypeNames.Application.Octet, file.Content)
        {
            Headers =
            [
                new("Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}"),
                new("X-Content-Type-Options", "nosniff"),
            ],
        };
    }
}
