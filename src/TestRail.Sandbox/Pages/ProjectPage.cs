using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

internal static class ProjectPage
{
    public static Reply Render(View view)
    {
        var project = view.Store.Find<Project>("SELECT * FROM projects WHERE id = @Id", new { view.Id })!;
        var suites = view.Store.List<Suite>("SELECT * FROM suites WHERE project_id = @Id ORDER BY id", new { view.Id });
        var milestones = view.Store.List<Milestone>("SELECT * FROM milestones WHERE project_id = @Id ORDER BY id", new { view.Id });
        return PageReply.Of(
            project.Name,
            Markup.Of(
                $"""
                <h2>Runs and plans</h2>{RunList.OfProject(view, project.Id)}
                <h2>Suites</h2>{List(suites, suite => suite.Name, suite => view.Links.Suite(suite.Id))}
                <h2>Milestones</h2>{List(milestones, milestone => milestone.Name, milestone => view.Links.Milestone(milestone.Id))}
                """),
            view.Projects);
    }

    private static Markup List<T>(IReadOnlyList<T> items, Func<T, string> name, Func<T, string> url) => items.Count == 0
        ? Markup.Of($"<p class=\"empty\">None.</p>")
        : Markup.Of($"<ul class=\"links\">{Markup.Each(items, item => Markup.Of($"<li><a href=\"{url(item)}\">{name(item)}</a></li>"))}</ul>");
}
