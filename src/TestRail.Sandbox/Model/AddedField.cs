using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>
/// A custom field in the reply of add_case_field. It differs from get_case_fields: flags are numbers, and the configurations are one string of JSON.
/// Undocumented values are those of the vendor's example.
/// </summary>
internal sealed record AddedField([property: JsonIgnore] Field Field)
{
    public long Id => Field.Id;

    public string Name => Field.Name;

    public string SystemName => Field.SystemName;

    /// <summary>1 for cases.</summary>
    public int EntityId { get; } = 1;

    public string Label => Field.Label;

    public string? Description => Field.Description;

    public int TypeId => Field.TypeId;

    public int LocationId { get; } = 2;

    public int DisplayOrder => Field.DisplayOrder;

    public string Configs => Field.Configs.ToJsonString();

    public int IsMulti { get; } = 1;

    public int IsActive => Field.IsActive ? 1 : 0;

    public int StatusId { get; } = 1;

    public int IsSystem { get; }

    public int IncludeAll => Field.IncludeAll ? 1 : 0;

    public long[] TemplateIds => Field.TemplateIds;
}
