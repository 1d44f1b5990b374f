using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

internal static class MilestonePage
{
    public static Reply Render(View view)
    {
        var milestone = view.Store.Find<Milestone>("SELECT * FROM milestones WHERE id = @Id", new { view.Id })!;
        return PageReply.Of(
            milestone.Name,
            Markup.Of(
                $"""
                <p class="facts">{(milestone.IsCompleted ? "completed" : "open")}{ItemLinks.References(view, milestone.Refs)}</p>
                {Comment.Render(milestone.Description)}
                <h2>Runs and plans</h2>{RunList.OfMilestone(view, milestone.Id)}
                """),
            view.Projects, view.Project(milestone.ProjectId));
    }
}
