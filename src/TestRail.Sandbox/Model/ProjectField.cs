using System.Globalization;
using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Model;

/// <summary>A custom field with the options that one project has for it.</summary>
internal sealed record ProjectField(Field Field, JsonNode? Options)
{
    public string Name => Field.SystemName;

    public bool IsRequired { get; } = (bool?)Options?["is_required"] == true;

    /// <summary>The numbers of a dropdown's items: <c>1, Chrome\n2, Firefox</c>.</summary>
    public IReadOnlySet<long> Items { get; } = ((string?)Options?["items"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => long.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)).ToHashSet();

    public bool IsOn(long template) => Field.IncludeAll || Field.TemplateIds.Contains(template);
}
