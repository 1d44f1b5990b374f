using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

internal static class MilestonePage
{
    public static Reply Render(View view)
    {
        var milestone = view.Store.Find<Milestone>("SELECT * FROM milestones WHERE id = @Id", new { view.Id })!;
        return PageReply.Of(
            milestone.Name,
            Markup.Of($"{Comment.Render(milestone.Description)}<h2>Runs and plans</h2>{RunList.OfMilestone(view, milestone.Id)}"),
            view.Projects, view.Project(milestone.ProjectId));
    }
}
