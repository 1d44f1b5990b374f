using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

internal static class HomePage
{
    public static Reply Render(View view)
    {
        var projects = view.Store.List<Project>("SELECT * FROM projects ORDER BY id");
        return PageReply.Of("Projects", Markup.Each(projects, project => Markup.Of(
            $"""
            <section>
            <h2><a href="{view.Links.Project(project.Id)}">{project.Name}</a></h2>
            {RunList.NewestOfProject(view, project.Id)}
            </section>
            """)));
    }
}
