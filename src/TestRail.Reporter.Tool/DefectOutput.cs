using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary>Writes defects as a table, or as JSON for other programs. Their texts were written by others.</summary>
internal static class DefectOutput
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(DefectScope scope, IReadOnlyList<Defect> defects, bool isJson)
    {
        if (isJson)
        {
            var json = new JsonObject { ["defects"] = new JsonArray([.. defects.Select(defect => Render(defect, scope))]) };
            await scope.Context.Output.WriteLineAsync(PlainText.Json(json.ToJsonString(Readable))).ConfigureAwait(false);
        }
        else if (defects.Count > 0)
        {
            WriteTable(scope, defects);
        }
    }

    private static void WriteTable(DefectScope scope, IReadOnlyList<Defect> defects)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("id", "title");
        // Another tracker may return different fields for each defect.
        var fields = defects.SelectMany(defect => defect.Fields).DistinctBy(field => field.Name).ToList();
        foreach (var field in fields)
            table.AddColumn(Markup.Escape(PlainText.Line(field.Label)));
        table.AddColumn("address");
        foreach (var defect in defects)
        {
            var values = fields.Select(field => defect.Fields.FirstOrDefault(own => own.Name == field.Name)?.Value ?? "");
            var cells = values.Prepend(defect.Title).Prepend(defect.Id).Append(defect.Link?.AbsoluteUri ?? "");
            table.AddRow([.. cells.Select(cell => Markup.Escape(PlainText.Line(scope.Redaction.Apply(cell.ReplaceLineEndings(" "))!)))]);
        }

        Terminal.Of(scope.Context).Write(table);
    }

    private static JsonObject Render(Defect defect, DefectScope scope)
    {
        var fields = new JsonObject();
        foreach (var field in defect.Fields)
            fields[field.Name] = new JsonObject { ["label"] = field.Label, ["value"] = scope.Redaction.Apply(field.Value) };

        return new JsonObject
        {
            ["id"] = defect.Id,
            ["title"] = scope.Redaction.Apply(defect.Title),
            ["address"] = defect.Link?.AbsoluteUri,
            ["state"] = scope.Redaction.Apply(defect.State),
            ["isClosed"] = defect.IsClosed,
            ["fields"] = fields,
        };
    }
}
