using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Lists results, newest first.</summary>
internal static class Results
{
    public static object OfTest(Call call) => Page(call, Filters(call).Is("r.test_id", call.Id));

    public static object OfCase(Call call) => Page(call, Filters(call).Is("r.test_id", call.TestOfCase()));

    public static object OfRun(Call call)
    {
        var query = call.Query;
        return Page(call, Filters(call)
            .Is("r.run_id", call.Id).And("(SELECT t.is_selected FROM tests t WHERE t.id = r.test_id) = 1")
            .After("r.created_on", query.Time("created_after")).Before("r.created_on", query.Time("created_before"))
            .In("r.created_by", query.Ids("created_by")));
    }

    /// <summary>The test of the run and the case in the path.</summary>
    public static long TestOfCase(this Call call) =>
        call.Store.Find<long?>(
            "SELECT id FROM tests WHERE run_id = @run AND case_id = @case AND is_selected = 1",
            new { run = call.Id, @case = call.SecondId })
        ?? throw RefusalException.BadRequest(Texts.NoTestOfCase);

    private static Conditions Filters(Call call) => new Conditions()
        .In("r.status_id", call.Query.Ids("status_id")).Lists("r.defects", call.Query.Text("defects_filter"));

    private static object Page(Call call, Conditions conditions) =>
        call.Page<Result>("results", StoredResults.Select, conditions, "r.id DESC", call.Store.Complete);
}
