using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>The fields by which a run could select cases. The sandbox has no such runs, and refuses requests for them.</summary>
internal static class DynamicFilters
{
    private const string ForTexts = "1, Is\n2, Is Not\n5, Contains\n6, Does not contain";
    private const string ForDates = "1, Is\n2, Is Not\n3, Is Before\n4, Is After";

    /// <summary>Only for fields of these types.</summary>
    private static readonly FieldType[] Filterable =
    [
        FieldType.String, FieldType.Integer, FieldType.Url, FieldType.Checkbox, FieldType.Dropdown, FieldType.User, FieldType.Date, FieldType.Milestone,
        FieldType.MultiSelect,
    ];

    public static object Fields(Call call)
    {
        DynamicFilterField[] system =
        [
            Choice(FieldType.User, "created_by", "Created By", call, "SELECT id || ', ' || name FROM users ORDER BY id"),
            new((int)FieldType.Date, "created_on", "Created On") { SubFilters = ForDates },
            Choice(FieldType.MultiSelect, "labels", "Labels", call, "SELECT id || ', ' || title FROM labels WHERE project_id = @Id ORDER BY id"),
            Choice(FieldType.Milestone, "milestone_id", "Milestone", call, "SELECT id || ', ' || name FROM milestones WHERE project_id = @Id ORDER BY id"),
            Choice(FieldType.Dropdown, "priority_id", "Priority", call, "SELECT id || ', ' || name FROM priorities ORDER BY priority"),
            new((int)FieldType.String, "refs", "References") { SubFilters = ForTexts },
            Choice(FieldType.Dropdown, "template_id", "Template", call, "SELECT id || ', ' || name FROM templates ORDER BY id"),
            new((int)FieldType.String, "title", "Title") { SubFilters = ForTexts },
            Choice(FieldType.Dropdown, "type_id", "Type", call, "SELECT id || ', ' || name FROM case_types ORDER BY id"),
            Choice(FieldType.User, "updated_by", "Updated By", call, "SELECT id || ', ' || name FROM users ORDER BY id"),
            new((int)FieldType.Date, "updated_on", "Updated On") { SubFilters = ForDates },
        ];
        var custom = call.Store.Fields(CustomFields.OfCases).Where(field => field.IsActive && Filterable.Contains(field.Type))
            .Select(field => field.In(call.Id)).OfType<ProjectField>().Select(Custom);
        return system.Concat(custom).ToArray();
    }

    /// <summary>Refuses a body that selects cases by filters. A server that drops them would open a run with the wrong cases.</summary>
    public static void Refuse(Body body)
    {
        if (body.Node("dynamic_filters") is not null)
            throw RefusalException.BadRequest(Texts.Unrecorded.DynamicFilters);
    }

    private static DynamicFilterField Choice(FieldType type, string name, string label, Call call, string select) =>
        new((int)type, name, label) { Options = string.Join('\n', call.Store.List<string>(select, new { call.Id })) };

    private static DynamicFilterField Custom(ProjectField field)
    {
        var (options, type) = ((string?)field.Options?["items"], field.Field.Type);
        return new DynamicFilterField(field.Field.TypeId, field.Name, field.Field.Label)
        {
            Options = options,
            SubFilters = options is not null ? null : type is FieldType.Date or FieldType.Integer ? ForDates : type is FieldType.String or FieldType.Url ? ForTexts : null,
        };
    }
}
