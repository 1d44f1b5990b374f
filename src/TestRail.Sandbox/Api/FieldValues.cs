using System.Globalization;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>
/// Reads the <c>custom_…</c> values of a body. Like TestRail, ignores keys of unknown fields and of fields for other projects or templates.
/// </summary>
internal sealed class FieldValues(Call call, string entity, long project)
{
    private readonly ProjectField[] _fields =
        [.. call.Store.Fields(entity).Where(field => field.IsActive).Select(field => field.In(project)).OfType<ProjectField>()];

    private readonly StepList _steps = new(call.Store);

    /// <summary>The values in the body, including explicit nulls.</summary>
    public Extras Read(Body body, long template, bool requireAll)
    {
        var values = new Extras();
        foreach (var field in _fields.Where(field => field.IsOn(template)))
        {
            if (body.Node(field.Name) is { } node)
                values[field.Name] = Check(body, field, node);
            else if (field.IsRequired && (requireAll || body.Has(field.Name)))
                throw body.Missing(field.Name);
            else if (body.Has(field.Name))
                values[field.Name] = null;
        }
        return values;
    }

    private JsonNode Check(Body body, ProjectField field, JsonNode node)
    {
        var name = field.Name;
        return field.Field.Type switch
        {
            FieldType.String => body.Text(name, Limits.CustomString)!,
            FieldType.Text => body.Text(name)!,
            FieldType.Url => IsUrl(body.Text(name)!) ? body.Text(name)! : throw body.Refuse(name, "URL"),
            FieldType.Date => IsDate(body.Text(name)!) ? body.Text(name)! : throw body.Refuse(name, "date"),
            FieldType.Checkbox => body.Flag(name)!.Value,
            FieldType.Integer => body.Integer(name)!.Value,
            FieldType.Dropdown => field.Items.Contains(body.Id(name)!.Value) ? body.Id(name)!.Value : throw body.Refuse(name, "ID"),
            FieldType.User => call.Store.Exists("users", body.Id(name)!.Value) ? body.Id(name)!.Value : throw body.Refuse(name, PathId.User.Noun),
            FieldType.Milestone => call.IsMilestone(body.Id(name)!.Value, project) ? body.Id(name)!.Value : throw body.Refuse(name, PathId.Milestone.Noun),
            FieldType.Steps or FieldType.StepResults => _steps.Read(body, name, field.Field.Type),
            FieldType.MultiSelect => body.Ids(name)!.All(field.Items.Contains)
                ? new JsonArray([.. body.Ids(name)!.Select(id => (JsonNode)id)])
                : throw body.Refuse(name, "ID"),
            _ => node,
        };
    }

    private bool IsDate(string text) =>
        DateOnly.TryParseExact(text, call.Options.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // On Unix, a path alone is an absolute URI.
    private static bool IsUrl(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0;
}
