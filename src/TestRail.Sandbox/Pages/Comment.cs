using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TestRail.Sandbox.Pages;

/// <summary>
/// Renders Markdown of users and reporters. HTML in it is shown as text. Links may lead only to the web, and images only to attachments of this server:
/// an image on the web would reveal its readers to its owner.
/// </summary>
internal static partial class Comment
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    public static Markup Render(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return default;
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAttachment(link.Url)))
        {
            link.IsImage = false;
            link.Url = IsWeb(link.Url) ? link.Url : "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWeb(link.Url)))
            link.Url = "";
        return Markup.Of($"<div class=\"text\">{new Markup(document.ToHtml(Pipeline))}</div>");
    }

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The address format that TestRail's editor uses for images.</summary>
    private static bool IsAttachment(string? url) => url is not null && AttachmentUrl().IsMatch(url);

    [GeneratedRegex(@"\Aindex\.php\?/attachments/get/[0-9a-fA-F-]+\z")]
    private static partial Regex AttachmentUrl();
}
