using Markdig;

namespace TestRail.Sandbox.Pages;

/// <summary>Texts that people and reporters write in Markdown. HTML in them is shown, never obeyed.</summary>
internal static class Comment
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Markup Render(string? markdown) => new(Markdown.ToHtml(markdown ?? "", Pipeline));
}
