using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

internal static class SuitePage
{
    public static Reply Render(View view)
    {
        var suite = view.Store.Find<Suite>("SELECT * FROM suites WHERE id = @Id", new { view.Id })!;
        var sections = view.Store.List<Section>("SELECT * FROM sections WHERE suite_id = @Id ORDER BY display_order", new { view.Id });
        var cases = view.Store
            .List<Case>("SELECT * FROM cases WHERE suite_id = @Id AND is_deleted = 0 ORDER BY display_order, id", new { view.Id })
            .ToLookup(@case => @case.SectionId);
        return Reply.Html(200, Layout.Page(suite.Name, Markup.Each(sections, section => Markup.Of(
            $"<h2>{section.Name}</h2><table>{Markup.Each(cases[section.Id], Row)}</table>"))));
    }

    private static Markup Row(Case @case) => Markup.Of($"<tr><td class=\"id\">C{@case.Id}</td><td>{@case.Title}</td></tr>");
}
