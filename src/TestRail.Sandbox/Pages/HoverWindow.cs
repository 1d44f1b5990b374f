using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

/// <summary>The content of the window over the id of a defect or a reference: the item's fields that the plugin's configuration names.</summary>
internal static class HoverWindow
{
    public static Reply Render(View view)
    {
        var id = view.Query.Text("id") ?? "";
        return PageReply.Part(200, view.Plugin.Find(id) is { } item ? Show(view.Plugin, item) : Missing(id));
    }

    public static Markup Missing(string id) => Markup.Of($"<p class=\"empty\">Item {id} does not exist in Axosoft.</p>");

    private static Markup Show(AxosoftPlugin plugin, AxosoftItem item)
    {
        var shown = plugin.Show(item);
        return Markup.Of($"<p class=\"item-title\">{shown.Id} · <strong>{shown.Title}</strong> <span class=\"badge\">{shown.Step}</span></p>{Fields(shown)}");
    }

    public static Markup Fields(HoveredItem item) => Markup.Of($"<dl class=\"fields\">{Markup.Each(item.Fields, Field)}</dl>");

    private static Markup Field(HoveredField shown) => Markup.Of(
        $"<div class=\"{(shown.Field.IsFull ? "full" : "compact")}\"><dt>{shown.Field.Label}</dt><dd>{(shown.Value.Length == 0 ? "None" : shown.Value)}</dd></div>");
}
