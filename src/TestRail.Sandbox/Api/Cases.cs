using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Cases
{
    private const string Select = "SELECT c.* FROM cases c";

    public static object? One(Call call) => call.Case(call.Id);

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
            .Lists("c.refs", query.Text("refs"))
            .Contains("c.refs", query.Text("refs_filter"))
            .Contains("c.title", query.Text("filter"));
        return call.Page<Case>("cases", Select, conditions, "c.id", cases => Complete(call, cases));
    }

    public static object? Add(Call call)
    {
        var section = call.Section(call.Id);
        var draft = Read(call, section);
        var id = call.Store.Insert(
            """
            INSERT INTO cases (suite_id, section_id, title, template_id, type_id, priority_id, milestone_id, refs, created_by, created_on,
              updated_by, updated_on, estimate, custom, display_order)
            VALUES (@SuiteId, @SectionId, @Title, @TemplateId, @TypeId, @PriorityId, @MilestoneId, @Refs, @CreatedBy, @CreatedOn,
              @CreatedBy, @CreatedOn, @Estimate, @Custom,
              (SELECT COALESCE(MAX(display_order), 0) + 1 FROM cases WHERE section_id = @SectionId))
            """,
            draft);
        call.Store.SelectEverywhere(section.SuiteId, id);
        return call.Case(id);
    }

    private static Case Read(Call call, Section section)
    {
        var project = call.Suite(section.SuiteId).ProjectId;
        var template = Reference(call, "template_id", "templates", "template");
        return new()
        {
            SuiteId = section.SuiteId,
            SectionId = section.Id,
            Title = call.Body.RequiredText("title", Limits.Name),
            TemplateId = template,
            TypeId = Reference(call, "type_id", "case_types", "case type"),
            PriorityId = Reference(call, "priority_id", "priorities", "priority"),
            MilestoneId = call.Milestone(project),
            Refs = call.Body.Text("refs", Limits.CaseReferences),
            Estimate = Elapsed.Read(call.Body, "estimate"),
            CreatedBy = call.User.Id,
            CreatedOn = call.Now,
            Custom = new FieldValues(call, CustomFields.OfCases, project).Read(call.Body, template, requireAll: true),
        };
    }

    private static long Reference(Call call, string field, string table, string noun)
    {
        if (call.Body.Id(field) is not { } id)
            return call.Store.Value<long>($"SELECT id FROM {table} WHERE is_default = 1");
        return call.Store.Exists(table, id) ? id : throw call.Body.Refuse(field, noun);
    }

    private static Case Case(this Call call, long id) =>
        Complete(call, call.Store.List<Case>($"{Select} WHERE c.id = @id", new { id })).Single();

    private static IEnumerable<Case> Complete(Call call, IReadOnlyList<Case> cases)
    {
        var fields = call.Store.Fields(CustomFields.OfCases);
        return cases.Select(@case => @case with { Custom = fields.Fill(@case.Custom) });
    }
}
