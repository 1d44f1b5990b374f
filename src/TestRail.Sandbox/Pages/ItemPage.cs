using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

/// <summary>An item of the sandbox's Axosoft, with its comments and the names of its files.</summary>
internal static class ItemPage
{
    public static Reply Render(AxosoftPlugin plugin, string id) => plugin.Find(id) is { } item
        ? PageReply.Below(200, item.Name, Content(plugin.Show(item), item))
        : PageReply.Below(404, "Not found", HoverWindow.Missing(id));

    private static Markup Content(HoveredItem shown, AxosoftItem item) => Markup.Of(
        $"""
        <p class="facts"><span class="badge">{shown.Step}</span> Item {item.Id} of Axosoft · {item.Type}</p>
        <section class="card">{HoverWindow.Fields(shown)}</section>
        {List("Comments", item.Comments)}
        {List("Attachments", [.. item.Attachments.Select(file => file.FileName)])}
        """);

    private static Markup List(string title, IReadOnlyList<string> texts) => Markup.If(texts.Count > 0, () => Markup.Of(
        $"<h2>{title}</h2><ul class=\"links\">{Markup.Each(texts, text => Markup.Of($"<li>{text}</li>"))}</ul>"));
}
