using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TestRail.Sandbox.Pages;

/// <summary>Texts that people and reporters write in Markdown. HTML in them is shown, never obeyed, and links lead to the web only.</summary>
internal static class Comment
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Markup Render(string? markdown)
    {
        var document = Markdown.Parse(markdown ?? "", Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsWeb(link.Url)))
            link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWeb(link.Url)))
            link.Url = "";
        return new Markup(document.ToHtml(Pipeline));
    }

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
