using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

/// <summary>Shows the current part of a long list, with links to the next and previous part.</summary>
internal static class Pager
{
    /// <summary>The links, if there is more than one part. <paramref name="url"/> is the list's address without an offset.</summary>
    public static Markup Render(Paging paging, long total, string url) => Markup.If(total > paging.Limit || paging.Offset > 0, () => Markup.Of(
        $"""
        <nav class="pager" aria-label="Parts of the list">
        {Link("prev", "‹ Previous", paging.Offset > 0, $"{url}&offset={Math.Max(0, paging.Offset - paging.Limit)}")}
        <span>{Layout.Number(Math.Min(total, paging.Offset + 1L))}–{Layout.Number(Math.Min(total, paging.Offset + paging.Limit))} of {Layout.Number(total)}</span>
        {Link("next", "Next ›", paging.Offset + paging.Limit < total, $"{url}&offset={paging.Offset + paging.Limit}")}
        </nav>
        """));

    private static Markup Link(string direction, string text, bool leadsSomewhere, string url) => leadsSomewhere
        ? Markup.Of($"<a rel=\"{direction}\" href=\"{url}\">{text}</a>")
        : Markup.Of($"<span class=\"off\">{text}</span>");
}
