using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

internal static class MilestonePage
{
    public static Reply Render(View view)
    {
        var milestone = view.Store.Find<Milestone>("SELECT * FROM milestones WHERE id = @Id", new { view.Id })!;
        return Reply.Html(200, Layout.Page(milestone.Name, RunList.OfMilestone(view, milestone.Id)));
    }
}
