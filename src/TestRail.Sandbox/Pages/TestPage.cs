using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>A test with all of its results, and the results of its case in other runs.</summary>
internal static class TestPage
{
    private const int OtherRuns = 20;

    public static Reply Render(View view)
    {
        var test = view.Store.Test(view.Id);
        var run = view.Store.Run(test.RunId, view.Links);
        var paging = Paging.Of(view.Query);
        var total = view.Store.Value<long>("SELECT COUNT(*) FROM results WHERE test_id = @Id", new { view.Id });
        var results = view.Store.List<Result>(
            $"{StoredResults.Select} WHERE r.test_id = @Id ORDER BY r.id DESC LIMIT @Limit OFFSET @Offset", new { view.Id, paging.Limit, paging.Offset });
        return PageReply.Of(
            test.Title,
            Markup.Of(
                $"""
                <p class="facts">{view.Palette().Badge(test.StatusId)} Test T{test.Id} · case C{test.CaseId}{Assignee(view, test)}{ItemLinks.References(view, test.Refs)}</p>
                {Markup.If(!run.IsCompleted, () => ResultDialog.Render(view, test, run))}
                <h2>Results</h2>
                {(total == 0 ? Markup.Of($"<p class=\"empty\">No results yet.</p>") : new ResultHistory(view, results).OfTest(test.Id))}
                {Pager.Render(paging, total, view.Links.Test(test.Id))}
                {Others(view, test)}
                """),
            [.. view.Above(run), new Crumb(run.Name, run.Url)]);
    }

    private static Markup Assignee(View view, Test test) => Markup.If(
        test.AssignedtoId is not null, () => Markup.Of($" · assigned to {view.UserNames().GetValueOrDefault(test.AssignedtoId!.Value)}"));

    private static Markup Others(View view, Test test)
    {
        var others = view.Store.List<(long Test, long Status, string Name)>(
            """
            SELECT t.id, t.status_id, r.name FROM selected_tests t JOIN runs r ON r.id = t.run_id
            WHERE t.case_id = @CaseId AND t.id <> @Id ORDER BY t.run_id DESC LIMIT @OtherRuns
            """,
            new { test.CaseId, test.Id, OtherRuns });
        var palette = view.Palette();
        var rows = Markup.Each(others, other => Markup.Of(
            $"<tr><th scope=\"row\"><a href=\"{view.Links.Test(other.Test)}\">{other.Name}</a></th><td>{palette.Badge(other.Status)}</td></tr>"));
        return Markup.If(others.Count > 0, () => Markup.Of($"<h2>C{test.CaseId} in other runs</h2><table class=\"others\">{rows}</table>"));
    }
}
