using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>Runs and plans with status bars, newest first. Runs in plans are on their plan's page.</summary>
internal static class RunList
{
    private const int Newest = 5;

    public static Markup OfProject(View view, long project) =>
        Paged(view, "project_id", project, Paging.Of(view.Query), view.Links.Project(project));

    public static Markup OfMilestone(View view, long milestone) =>
        Paged(view, "milestone_id", milestone, Paging.Of(view.Query), view.Links.Milestone(milestone));

    public static Markup NewestOfProject(View view, long project)
    {
        var total = Count(view, "project_id", project);
        var all = Markup.If(total > Newest, () => Markup.Of($"<p><a href=\"{view.Links.Project(project)}\">All {Layout.Number(total)} runs and plans</a></p>"));
        return Markup.Of($"{Table(view, "project_id", project, new Paging(Newest, 0))}{all}");
    }

    public static Markup Row(long id, string name, string url, string remark, Markup bar) => Markup.Of(
        $"""
        <tr>
        <td class="id">R{id}</td>
        <th scope="row"><a href="{url}">{name}</a> <small>{remark}</small></th>
        <td class="counts">{bar}</td>
        </tr>
        """);

    private static Markup Paged(View view, string column, long id, Paging paging, string url) => Markup.Of(
        $"{Table(view, column, id, paging)}{Pager.Render(paging, Count(view, column, id), url)}");

    private static Markup Table(View view, string column, long id, Paging paging)
    {
        var ids = view.Store.List<long>($"SELECT id FROM ({Both(column)}) ORDER BY id DESC LIMIT @Limit OFFSET @Offset", new { id, paging.Limit, paging.Offset })
            .ToArray();
        var palette = view.Palette();
        const string Listed = "id IN (SELECT value FROM json_each(@ids))";
        var runs = view.Store.Complete(view.Store.List<Run>($"{StoredRuns.Select} WHERE r.{Listed}", new { ids }), view.Links)
            .Select(run => (run.Id, Row: Row(run.Id, run.Name, run.Url, Remark("Run", run.IsCompleted), StatusBar.Small(palette, run.Counts!))));
        var plans = view.Store.Complete(view.Store.List<Plan>($"{StoredPlans.Select} WHERE p.{Listed}", new { ids }), view.Links)
            .Select(plan => (plan.Id, Row: Row(plan.Id, plan.Name, plan.Url, Remark("Plan", plan.IsCompleted), StatusBar.Small(palette, plan.Counts!))));
        return ids.Length == 0
            ? Markup.Of($"<p class=\"empty\">No runs yet.</p>")
            : Markup.Of($"<table class=\"runs\">{Markup.Each(runs.Concat(plans).OrderByDescending(row => row.Id), row => row.Row)}</table>");
    }

    private static string Remark(string kind, bool isCompleted) => isCompleted ? kind + ", completed" : kind;

    private static long Count(View view, string column, long id) => view.Store.Value<long>($"SELECT COUNT(*) FROM ({Both(column)})", new { id });

    private static string Both(string column) =>
        $"SELECT id FROM runs WHERE {column} = @id AND plan_id IS NULL UNION ALL SELECT id FROM plans WHERE {column} = @id";
}
