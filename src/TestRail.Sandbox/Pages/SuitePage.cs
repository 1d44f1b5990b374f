using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

internal static class SuitePage
{
    public static Reply Render(View view)
    {
        var suite = view.Store.Find<Suite>("SELECT * FROM suites WHERE id = @Id", new { view.Id })!;
        var paging = Paging.Of(view.Query);
        var total = view.Store.Value<long>("SELECT COUNT(*) FROM cases WHERE suite_id = @Id AND is_deleted = 0", new { view.Id });
        var cases = view.Store.List<(long Id, string Title, string? Refs, string? Section)>(
            """
            SELECT c.id, c.title, c.refs, s.name FROM cases c LEFT JOIN sections s ON s.id = c.section_id
            WHERE c.suite_id = @Id AND c.is_deleted = 0 ORDER BY s.display_order, c.display_order, c.id LIMIT @Limit OFFSET @Offset
            """,
            new { view.Id, paging.Limit, paging.Offset });
        var sections = cases.GroupBy(@case => @case.Section);
        return PageReply.Of(
            suite.Name,
            Markup.Of(
                $"""
                {Comment.Render(suite.Description)}
                <table class="cases"><thead><tr><th scope="col">Case</th><th scope="col">Title</th><th scope="col">References</th></tr></thead>
                {Markup.Each(sections, section => Markup.Of($"<tbody><tr><th colspan=\"3\" scope=\"rowgroup\">{section.Key}</th></tr>{Markup.Each(section, @case => Row(view, @case))}</tbody>"))}
                </table>
                {Pager.Render(paging, total, view.Links.Suite(suite.Id))}
                """),
            view.Projects, view.Project(suite.ProjectId));
    }

    private static Markup Row(View view, (long Id, string Title, string? Refs, string? Section) @case) =>
        Markup.Of($"<tr><td class=\"id\">C{@case.Id}</td><td>{@case.Title}</td><td>{ItemLinks.Render(view, @case.Refs)}</td></tr>");
}
