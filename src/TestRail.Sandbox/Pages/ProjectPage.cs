using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

internal static class ProjectPage
{
    public static Reply Render(View view)
    {
        var project = view.Store.Find<Project>("SELECT * FROM projects WHERE id = @Id", new { view.Id })!;
        var suites = view.Store.List<Suite>("SELECT * FROM suites WHERE project_id = @Id ORDER BY id", new { view.Id });
        var list = Markup.Each(suites, suite => Markup.Of($"<li><a href=\"{view.Links.Suite(suite.Id)}\">{suite.Name}</a></li>"));
        return Reply.Html(200, Layout.Page(project.Name, Markup.Of(
            $"<h2>Runs and plans</h2>{RunList.OfProject(view, project.Id)}<h2>Suites</h2><ul>{list}</ul>")));
    }
}
