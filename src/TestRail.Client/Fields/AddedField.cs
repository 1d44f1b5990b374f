using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>A new custom field, as TestRail returns it. Its format differs from the list of fields, see <see cref="Field"/>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record AddedField : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name without prefix, such as <c>my_multiselect</c>.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The key in requests and replies, such as <c>custom_my_multiselect</c>.</summary>
    public string SystemName { get; init => field = value ?? ""; } = "";

    /// <summary>The entity that has the field; a number that TestRail defines (1: cases).</summary>
    public long? EntityId { get; init; }

    /// <summary>The display name.</summary>
    public string Label { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The type.</summary>
    public FieldType TypeId { get; init; }

    /// <summary>The location on the page; a number that TestRail defines.</summary>
    public long? LocationId { get; init; }

    /// <summary>The display order.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>The options, for all projects or for some.</summary>
    [JsonConverter(typeof(FieldConfigsConverter))]
    public IReadOnlyList<FieldConfig> Configs { get; init => field = ValueLists.Of(value) ?? ValueList<FieldConfig>.Empty; } = ValueList<FieldConfig>.Empty;

    /// <summary>Whether it can have several values.</summary>
    public bool IsMulti { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool IsActive { get; init; }

    /// <summary>The status; a number that TestRail defines.</summary>
    public long? StatusId { get; init; }

    /// <summary>Whether it is one of TestRail's system fields.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether it is on all templates.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>The templates it is on.</summary>
    public IReadOnlyList<long> TemplateIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;
}
