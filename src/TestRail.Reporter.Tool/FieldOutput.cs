using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using TestRail.Client.Fields;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary>Writes custom fields as a table, or as JSON for other programs. Their texts were written by others.</summary>
internal sealed class FieldOutput(CommandContext context, Redaction redaction)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line for each set of options of each field.</summary>
    public void WriteTable(IReadOnlyList<Field> fields)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("field", "label", "type", "required", "default", "projects", "items");
        foreach (var field in fields)
        {
            foreach (var config in field.Configs.DefaultIfEmpty(new FieldConfig { Context = new FieldContext { IsGlobal = true } }))
                table.AddRow([.. Cells(field, config).Select(cell => Markup.Escape(PlainText.Line(redaction.Apply(cell.ReplaceLineEndings(" "))!)))]);
        }

        if (table.Rows.Count > 0)
            Terminal.Of(context).Write(table);
    }

    /// <summary>Writes all fields.</summary>
    public Task WriteJsonAsync(IReadOnlyList<Field> fields) =>
        context.Output.WriteLineAsync(PlainText.Json(new JsonObject { ["fields"] = new JsonArray([.. fields.Select(Render)]) }.ToJsonString(Readable)));

    private static IEnumerable<string> Cells(Field field, FieldConfig config) =>
    [
        field.SystemName,
        field.IsActive ? field.Label : $"{field.Label} (inactive)",
        NewFieldBuilder.NameOf(field.TypeId),
        config.Options.IsRequired ? "yes" : "",
        config.Options.DefaultValue ?? "",
        config.Context.IsGlobal ? "all" : string.Join(", ", config.Context.ProjectIds),
        string.Join("; ", config.Options.Choices),
    ];

    private JsonObject Render(Field field) => new()
    {
        ["id"] = field.Id,
        ["name"] = redaction.Apply(field.SystemName),
        ["label"] = redaction.Apply(field.Label),
        ["description"] = redaction.Apply(field.Description),
        ["type"] = NewFieldBuilder.NameOf(field.TypeId),
        ["isActive"] = field.IsActive,
        ["templates"] = field.IncludeAll ? null : new JsonArray([.. field.TemplateIds.Select(id => (JsonNode)id)]),
        ["options"] = new JsonArray([.. field.Configs.Select(Render)]),
    };

    private JsonNode Render(FieldConfig config) => new JsonObject
    {
        ["projects"] = config.Context.IsGlobal ? null : new JsonArray([.. config.Context.ProjectIds.Select(id => (JsonNode)id)]),
        ["isRequired"] = config.Options.IsRequired,
        ["default"] = redaction.Apply(config.Options.DefaultValue),
        ["format"] = config.Options.Format,
        ["rows"] = config.Options.Rows,
        ["items"] = new JsonArray([.. config.Options.Choices.Select(item => (JsonNode)new JsonObject { ["id"] = item.Id, ["label"] = redaction.Apply(item.Label) })]),
    };
}
