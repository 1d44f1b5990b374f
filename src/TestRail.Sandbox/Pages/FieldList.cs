using System.Text.Json;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>Renders a result's custom fields: steps as a table, other fields as a line.</summary>
internal sealed class FieldList(Store store)
{
    private readonly IReadOnlyList<Field> _fields = store.Fields(CustomFields.OfResults);

    public IEnumerable<(string Label, string? Value)> Texts(Extras custom) =>
        from field in _fields
        where field.Type != FieldType.StepResults
        select (field.Label, custom.GetValueOrDefault(field.SystemName)?.ToString());

    public Markup Steps(Extras custom, Palette palette) => Markup.Each(
        _fields.Where(field => field.Type == FieldType.StepResults),
        field => custom.GetValueOrDefault(field.SystemName) is JsonElement { ValueKind: JsonValueKind.Array } steps ? Table(field, steps, palette) : default);

    private static Markup Table(Field field, JsonElement steps, Palette palette) => Markup.Of(
        $"""
        <table class="steps">
        <caption>{field.Label}</caption>
        <thead><tr><th scope="col">Step</th><th scope="col">Expected</th><th scope="col">Actual</th><th scope="col">Status</th></tr></thead>
        <tbody>{Markup.Each(steps.EnumerateArray(), step => Row(step, palette))}</tbody>
        </table>
        """);

    private static Markup Row(JsonElement step, Palette palette) => Markup.Of(
        $"""
        <tr><td>{Text(step, "content")}</td><td>{Text(step, "expected")}</td><td>{Text(step, "actual")}</td><td>{Status(step, palette)}</td></tr>
        """);

    private static Markup Text(JsonElement step, string name) =>
        step.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Comment.Render(value.GetString()) : default;

    private static Markup Status(JsonElement step, Palette palette) =>
        step.TryGetProperty("status_id", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var status)
            ? palette.Badge(status)
            : default;
}
