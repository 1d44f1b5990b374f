namespace TestRail.Sandbox.Pages;

/// <summary>The ids of defects and references, each a link to the item's page in Axosoft. A script opens a window over a link, see <see cref="HoverWindow"/>.</summary>
internal static class ItemLinks
{
    /// <summary>The links; nothing without ids. Ids are separated by commas.</summary>
    public static Markup Render(View view, string? ids)
    {
        var links = (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => Markup.Of($"<a class=\"item\" href=\"{view.Links.Item(id)}\" data-item=\"{id}\">{id}</a>").Text);
        return new Markup(string.Join(", ", links));
    }

    /// <summary>The links at the end of a line of facts.</summary>
    public static Markup References(View view, string? ids)
    {
        var links = Render(view, ids);
        return Markup.If(links.Text is { Length: > 0 }, () => Markup.Of($" · references {links}"));
    }
}
