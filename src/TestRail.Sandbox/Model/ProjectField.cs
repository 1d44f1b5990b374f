using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Model;

/// <summary>A custom field with its options in a project.</summary>
internal sealed record ProjectField(Field Field, JsonNode? Options)
{
    public string Name => Field.SystemName;

    public bool IsRequired { get; } = (bool?)Options?["is_required"] == true;

    /// <summary>The numbers of a dropdown's items; empty for other types.</summary>
    public IReadOnlySet<long> Items { get; } = FieldItems.Read((string?)Options?["items"] ?? "") ?? new HashSet<long>();

    public bool IsOn(long template) => Field.IncludeAll || Field.TemplateIds.Contains(template);
}
