using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

internal static class RunPage
{
    public static Reply Render(View view)
    {
        var run = view.Store.Run(view.Id, view.Links);
        var tests = view.Store.TestsOfRun(run.Id);
        var history = new ResultHistory(view, run.Id);
        var bar = view.StatusBar();
        return Reply.Html(200, Layout.Page(run.Name, Markup.Of(
            $"""
            <p><small>Run R{run.Id}{(run.IsCompleted ? ", completed" : "")} · {Layout.Time(run.CreatedOn)}{Plan(view, run)}</small></p>
            {Comment.Render(run.Description)}
            {bar.Render(run.Counts!)}
            {history.FilesOfRun()}
            <table class="tests">
            <tr><th>Case</th><th>Title</th><th>Status</th></tr>
            {Markup.Each(tests, test => Row(test, bar, history))}
            </table>
            """)));
    }

    private static Markup Plan(View view, Run run) => Markup.If(
        run.PlanId is not null, () => Markup.Of($" · <a href=\"{view.Links.Plan(run.PlanId!.Value)}\">its plan</a> · {run.Config}"));

    private static Markup Row(Test test, StatusBar bar, ResultHistory history) => Markup.Of(
        $"""
        <tr id="T{test.Id}">
        <td class="id">C{test.CaseId}</td>
        <td>{test.Title}{history.OfTest(test.Id, bar)}</td>
        <td>{bar.Badge(test.StatusId)}</td>
        </tr>
        """);
}
