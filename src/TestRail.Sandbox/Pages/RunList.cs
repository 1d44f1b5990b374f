using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>Runs and plans, the newest first, each with its bar.</summary>
internal static class RunList
{
    public static Markup OfProject(View view, long project) => Render(
        view,
        view.Store.List<Run>($"{StoredRuns.Select} WHERE r.project_id = @project AND r.plan_id IS NULL", new { project }),
        view.Store.List<Plan>($"{StoredPlans.Select} WHERE p.project_id = @project", new { project }));

    public static Markup OfMilestone(View view, long milestone) => Render(
        view,
        view.Store.List<Run>($"{StoredRuns.Select} WHERE r.milestone_id = @milestone AND r.plan_id IS NULL", new { milestone }),
        view.Store.List<Plan>($"{StoredPlans.Select} WHERE p.milestone_id = @milestone", new { milestone }));

    private static Markup Render(View view, IReadOnlyList<Run> runs, IReadOnlyList<Plan> plans)
    {
        var bar = view.StatusBar();
        var rows = view.Store.Complete(runs, view.Links)
            .Select(run => (run.Id, Row: Row("Run", run.Id, run.Name, run.Url, run.IsCompleted, bar.Render(run.Counts!))))
            .Concat(view.Store.Complete(plans, view.Links)
                .Select(plan => (plan.Id, Row: Row("Plan", plan.Id, plan.Name, plan.Url, plan.IsCompleted, bar.Render(plan.Counts!)))))
            .OrderByDescending(row => row.Id).ToArray();
        return rows.Length == 0
            ? Markup.Of($"<p class=\"empty\">No runs yet.</p>")
            : Markup.Of($"<table>{Markup.Each(rows, row => row.Row)}</table>");
    }

    public static Markup Row(string kind, long id, string name, string url, bool completed, Markup bar) => Markup.Of(
        $"""
        <tr>
        <td class="id">R{id}</td>
        <td><a href="{url}">{name}</a> <small>{kind}{(completed ? ", completed" : "")}</small></td>
        <td>{bar}</td>
        </tr>
        """);
}
