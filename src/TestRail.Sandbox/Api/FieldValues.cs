using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the <c>custom_…</c> values of a body. A key that no field has is ignored, as TestRail does.</summary>
internal sealed class FieldValues(Store store, string entity)
{
    private readonly IReadOnlyList<Field> _fields = store.Fields(entity);

    public Extras Read(Body body, bool requireAll)
    {
        var values = new Extras();
        foreach (var field in _fields)
        {
            if (body.Node(field.SystemName) is { } node)
                values[field.SystemName] = Check(body, field, node);
            else if (requireAll && field.IsRequired)
                throw body.Missing(field.SystemName);
        }
        return values;
    }

    private JsonNode Check(Body body, Field field, JsonNode node)
    {
        var name = field.SystemName;
        switch (field.Type)
        {
            case FieldType.String:
                body.Text(name, Limits.CustomString);
                break;
            case FieldType.Url when !Uri.TryCreate(body.Text(name), UriKind.Absolute, out _):
                throw body.Refuse(name, "URL");
            case FieldType.Text or FieldType.Date:
                body.Text(name);
                break;
            case FieldType.Checkbox:
                body.Flag(name);
                break;
            case FieldType.Integer when !IsInteger(node):
                throw body.Refuse(name, "integer");
            case FieldType.Dropdown when !field.Items.Contains(body.Id(name)!.Value):
                throw body.Refuse(name, "ID");
            case FieldType.User when !store.Exists("users", body.Id(name)!.Value):
                throw body.Refuse(name, PathId.User.Noun);
            case FieldType.Milestone when !store.Exists("milestones", body.Id(name)!.Value):
                throw body.Refuse(name, PathId.Milestone.Noun);
            case FieldType.Steps or FieldType.StepResults:
                body.Objects(name);
                break;
            case FieldType.MultiSelect when body.Ids(name)!.Except(field.Items).Any():
                throw body.Refuse(name, "ID");
            default:
                break;
        }
        return node;
    }

    private static bool IsInteger(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<long>(out _);
}
