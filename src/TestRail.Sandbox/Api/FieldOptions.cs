using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the options of a new field. Each type has its own options; other keys are ignored.</summary>
internal sealed class FieldOptions(FieldType type)
{
    private static readonly string[] Flags = ["is_required", "has_expected", "has_actual", "has_additional", "has_reference"];
    private static readonly string[] Values = ["default_value", "items", "format", "rows"];

    private static readonly string[] Formats = ["plain", "markdown"];
    private static readonly string[] Rows = ["", "3", "4", "5", "6", "7", "8", "9", "10"];

    private bool HasItems => type is FieldType.Dropdown or FieldType.MultiSelect;

    public JsonObject Read(Body body)
    {
        if (HasItems && !body.Has("items"))
            throw body.Missing("items");
        var options = new JsonObject();
        foreach (var option in Flags.Concat(Values).Where(body.Has))
        {
            if (!IsFor(option))
                throw RefusalException.BadRequest(Texts.Unrecorded.OptionNotAllowed(option, type));
            if (!IsRight(body, option))
                throw body.Refuse(option, "option");
            options[option] = body.Node(option)?.DeepClone();
        }
        return options;
    }

    private bool IsFor(string option) => option switch
    {
        "is_required" => true,
        "default_value" => type is not (FieldType.MultiSelect or FieldType.Milestone or FieldType.Date),
        "items" => HasItems,
        "format" => type is FieldType.Text or FieldType.Steps,
        "rows" => type == FieldType.Text,
        _ => type == FieldType.Steps,
    };

    private bool IsRight(Body body, string option) => option switch
    {
        "default_value" => IsDefault(body),
        "items" => body.Text("items") is { } items && FieldItems.Read(items) is { Count: > 0 },
        "format" => Formats.Contains(body.Text("format")),
        "rows" => Rows.Contains(body.Text("rows")),
        _ => body.Flag(option) is not null,
    };

    /// <summary>A default is a single value. For a dropdown it is the number of an item.</summary>
    private bool IsDefault(Body body)
    {
        if (body.Node("default_value")?.GetValueKind() is null or JsonValueKind.Object or JsonValueKind.Array)
            return false;
        var value = body.Node("default_value")!.ToString();
        return type switch
        {
            _ when value == "" => true,
            FieldType.Dropdown => IsNumber(value, out var item) && FieldItems.Read(body.Text("items")!) is { } items && items.Contains(item),
            FieldType.Integer => IsNumber(value, out _),
            _ => true,
        };
    }

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
