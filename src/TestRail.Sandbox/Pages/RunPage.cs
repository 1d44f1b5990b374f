using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>A run with its counters and tests. Supports the filters and the paging of the API's <c>get_tests</c>.</summary>
internal static class RunPage
{
    public static Reply Render(View view)
    {
        var run = view.Store.Run(view.Id, view.Links);
        var paging = Paging.Of(view.Query);
        var chosen = view.Query.Id("status_id");
        var conditions = new Conditions().Is("run_id", run.Id).And("is_selected = 1").Is("status_id", chosen);
        var total = view.Store.Value<long>($"SELECT COUNT(*) FROM tests{conditions}", conditions.Parameters);
        var tests = view.Store.List<long>($"SELECT id FROM tests{conditions} ORDER BY id LIMIT {paging.Limit} OFFSET {paging.Offset}", conditions.Parameters);
        var pager = Pager.Render(paging, total, Filtered(run.Url, chosen));
        return PageReply.Of(
            run.Name,
            Markup.Of(
                $"""
                {Facts(view, run)}
                {Comment.Render(run.Description)}
                {StatusBar.Large(view.Palette(), run.Counts!, chosen, status => Filtered(run.Url, status))}
                {new FileList(view).Of("run", [run.Id])[run.Id]}
                {pager}
                {new TestTable(view, tests).Render()}
                {pager}
                """),
            view.Above(run));
    }

    private static string Filtered(string url, long? status) => status is null ? url : $"{url}&status_id={status}";

    private static Markup Facts(View view, Run run)
    {
        var milestone = Markup.If(run.MilestoneId is not null, () => Markup.Of(
            $" · milestone <a href=\"{view.Links.Milestone(run.MilestoneId!.Value)}\">{view.Store.Value<string>("SELECT name FROM milestones WHERE id = @MilestoneId", run)}</a>"));
        return Markup.Of(
            $"""
            <p class="facts">Run R{run.Id} · {(run.IsCompleted ? "completed" : "open")} · {Layout.Time(run.CreatedOn)} · {view.UserNames().GetValueOrDefault(run.CreatedBy)}{Named("configuration", run.Config)}{ItemLinks.References(view, run.Refs)}{milestone}</p>
            """);
    }

    private static Markup Named(string name, string? value) => Markup.If(!string.IsNullOrEmpty(value), () => Markup.Of($" · {name} {value}"));
}
