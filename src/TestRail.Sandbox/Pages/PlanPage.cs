using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

internal static class PlanPage
{
    public static Reply Render(View view)
    {
        var plan = view.Store.Plan(view.Id, view.Links);
        var bar = view.StatusBar();
        return Reply.Html(200, Layout.Page(plan.Name, Markup.Of(
            $"""
            <p><small>Plan R{plan.Id}{(plan.IsCompleted ? ", completed" : "")}</small></p>
            {Comment.Render(plan.Description)}
            {bar.Render(plan.Counts!)}
            {Markup.Each(plan.Entries!, entry => Entry(entry, bar))}
            """)));
    }

    private static Markup Entry(PlanEntry entry, StatusBar bar) => Markup.Of(
        $"""
        <h2>{entry.Name}</h2>
        <table>{Markup.Each(entry.Runs, run => Row(run, bar))}</table>
        """);

    private static Markup Row(Run run, StatusBar bar) =>
        RunList.Row("Run", run.Id, run.Config ?? run.Name, run.Url, run.IsCompleted, bar.Render(run.Counts!));
}
