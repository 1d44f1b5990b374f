using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>A plan with the counters of all its runs, and its entries with one row for each run, named by its configurations.</summary>
internal static class PlanPage
{
    public static Reply Render(View view)
    {
        var plan = view.Store.Plan(view.Id, view.Links);
        var palette = view.Palette();
        var files = new FileList(view);
        return PageReply.Of(
            plan.Name,
            Markup.Of(
                $"""
                <p class="facts">Plan R{plan.Id} · {(plan.IsCompleted ? "completed" : "open")} · {Layout.Time(plan.CreatedOn)} · {view.UserNames().GetValueOrDefault(plan.CreatedBy)}{ItemLinks.References(view, plan.Refs)}</p>
                {Comment.Render(plan.Description)}
                {StatusBar.Large(palette, plan.Counts!)}
                {files.Of("plan", [plan.Id])[plan.Id]}
                {Markup.Each(plan.Entries!, entry => Entry(entry, files, palette))}
                """),
            view.Projects, view.Project(plan.ProjectId));
    }

    private static Markup Entry(PlanEntry entry, FileList files, Palette palette) => Markup.Of(
        $"""
        <h2>{entry.Name}</h2>
        {Comment.Render(entry.Description)}{files.OfEntry(entry.Id)}
        <table class="runs">{Markup.Each(entry.Runs, run => Row(run, palette))}</table>
        """);

    private static Markup Row(Run run, Palette palette) =>
        RunList.Row(run.Id, run.Config ?? run.Name, run.Url, run.IsCompleted ? "completed" : "", StatusBar.Small(palette, run.Counts!));
}
