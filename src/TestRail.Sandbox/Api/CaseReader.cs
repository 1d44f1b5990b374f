using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads cases from a body. Looks up the items they may refer to only once.</summary>
internal sealed class CaseReader(Call call, long project)
{
    private readonly FieldValues _fields = new(call, CustomFields.OfCases, project);
    private readonly LabelReader _labels = new(call.Store, project, call.Options.Strict);

    public static CaseReader Of(Call call, long suite) => new(call, call.Suite(suite).ProjectId);

    public Case New(Body body, Section section)
    {
        var template = Reference(body, "template_id", "templates", "template");
        return new()
        {
            SuiteId = section.SuiteId,
            SectionId = section.Id,
            Title = body.RequiredText("title", Limits.Name),
            TemplateId = template,
            TypeId = Reference(body, "type_id", "case_types", "case type"),
            PriorityId = Reference(body, "priority_id", "priorities", "priority"),
            MilestoneId = call.Milestone(body, project),
            Refs = body.Text("refs", Limits.CaseReferences),
            Estimate = Elapsed.Read(body, "estimate"),
            CreatedBy = call.User.Id,
            CreatedOn = call.Now,
            Labels = _labels.Read(body) ?? [],
            Custom = _fields.Read(body, template, requireAll: true),
        };
    }

    /// <summary>Applies the body to the case. An explicit null clears a field.</summary>
    public Case Edit(Body body, Case @case)
    {
        var template = body.Has("template_id") ? Reference(body, "template_id", "templates", "template") : @case.TemplateId;
        return @case with
        {
            Title = body.Has("title") ? body.RequiredText("title", Limits.Name) : @case.Title,
            TemplateId = template,
            TypeId = body.Has("type_id") ? Reference(body, "type_id", "case_types", "case type") : @case.TypeId,
            PriorityId = body.Has("priority_id") ? Reference(body, "priority_id", "priorities", "priority") : @case.PriorityId,
            MilestoneId = body.Has("milestone_id") ? call.Milestone(body, project) : @case.MilestoneId,
            Refs = body.Has("refs") ? body.Text("refs", Limits.CaseReferences) : @case.Refs,
            Estimate = body.Has("estimate") ? Elapsed.Read(body, "estimate") : @case.Estimate,
            UpdatedBy = call.User.Id,
            UpdatedOn = call.Now,
            Labels = body.Has("labels") ? _labels.Read(body) ?? [] : @case.Labels,
            Custom = Merge(_fields.Read(body, template, requireAll: false), @case.Custom),
        };
    }

    private static Extras Merge(Extras changes, Extras? current)
    {
        foreach (var (name, value) in current ?? [])
            changes.TryAdd(name, value);
        return changes;
    }

    private long Reference(Body body, string field, string table, string noun)
    {
        if (body.Id(field) is not { } id)
            return call.Store.Value<long>($"SELECT id FROM {table} WHERE is_default = 1");
        return call.Store.Exists(table, id) ? id : throw body.Refuse(field, noun);
    }
}
