using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
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
        switch (field.Field.Type)
        {
            case FieldType.String:
                body.Text(name, Limits.CustomString);
                break;
            case FieldType.Text:
                body.Text(name);
                break;
            case FieldType.Url when !IsUrl(body.Text(name)!):
                throw body.Refuse(name, "URL");
            case FieldType.Date when !IsDate(body.Text(name)!):
                throw body.Refuse(name, "date");
            case FieldType.Checkbox:
                body.Flag(name);
                break;
            case FieldType.Integer when !IsInteger(node):
                throw body.Refuse(name, "integer");
            case FieldType.Dropdown when !field.Items.Contains(body.Id(name)!.Value):
                throw body.Refuse(name, "ID");
            case FieldType.User when !call.Store.Exists("users", body.Id(name)!.Value):
                throw body.Refuse(name, PathId.User.Noun);
            case FieldType.Milestone when !call.IsMilestone(body.Id(name)!.Value, project):
                throw body.Refuse(name, PathId.Milestone.Noun);
            case FieldType.Steps or FieldType.StepResults:
                return _steps.Read(body, name, field.Field.Type);
            case FieldType.MultiSelect when !body.Ids(name)!.All(field.Items.Contains):
                throw body.Refuse(name, "ID");
            default:
                break;
        }
        return node;
    }

    private bool IsDate(string text) =>
        DateOnly.TryParseExact(text, call.Options.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // On Unix, a path alone is an absolute URI.
    private static bool IsUrl(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0;

    private static bool IsInteger(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<long>(out _);
}
