using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Cases
{
    public static object One(Call call) => call.Store.Case(call.Id);

    public static object All(Call call)
    {
        var query = call.Query;
        var suite = call.SuiteOf(call.Project(call.Id), query.Id("suite_id"));
        var conditions = new Conditions()
            .Is("c.suite_id", suite.Id).Is("c.is_deleted", 0)
            .In("c.section_id", query.Ids("section_id"))
            .After("c.created_on", query.Time("created_after")).Before("c.created_on", query.Time("created_before"))
            .In("c.created_by", query.Ids("created_by"))
            .After("c.updated_on", query.Time("updated_after")).Before("c.updated_on", query.Time("updated_before"))
            .In("c.updated_by", query.Ids("updated_by"))
            .In("c.milestone_id", query.Ids("milestone_id"))
            .In("c.priority_id", query.Ids("priority_id"))
            .In("c.template_id", query.Ids("template_id"))
            .In("c.type_id", query.Ids("type_id"))
            .Labelled("c.id", Labelling.OfCases, query.Ids("label_id"))
            .Lists("c.refs", query.Text("refs"))
            .Contains("c.refs", query.Text("refs_filter"))
            .Contains("c.title", query.Text("filter"));
        return call.Page<Case>("cases", StoredCases.Select, conditions, "c.id", call.Store.Complete);
    }

    /// <summary>The case's edits, newest first.</summary>
    public static object History(Call call) => call.Page<CaseHistory>(
        "history", "SELECT id, type_id, created_on, user_id, changes FROM case_history", new Conditions().Is("case_id", call.Id), "id DESC");
}
