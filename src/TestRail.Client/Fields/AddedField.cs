using System.Text.Json.Serialization;
using TestRail.Client.Json;

namespace TestRail.Client.Fields;

/// <summary>A custom field just added. TestRail describes it otherwise than in its list of fields, see <see cref="Field"/>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record AddedField
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name without prefix, <c>my_multiselect</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The key in requests and replies, <c>custom_my_multiselect</c>.</summary>
    public string SystemName { get => field ?? ""; init; }

    /// <summary>What has the field, as a number of TestRail's own; 1 is a case.</summary>
    public long? EntityId { get; init; }

    /// <summary>The name people see.</summary>
    public string Label { get => field ?? ""; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>What it holds.</summary>
    public FieldType TypeId { get; init; }

    /// <summary>Where it is shown, as a number of TestRail's own.</summary>
    public long? LocationId { get; init; }

    /// <summary>Its place.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>Its options, for all or for some projects.</summary>
    [JsonConverter(typeof(FieldConfigsConverter))]
    public IReadOnlyList<FieldConfig> Configs { get => field ?? []; init; }

    /// <summary>Whether it holds several values.</summary>
    public bool IsMulti { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool IsActive { get; init; }

    /// <summary>Its status, as a number of TestRail's own.</summary>
    public long? StatusId { get; init; }

    /// <summary>Whether TestRail brought it along.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether it is on all templates.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>The templates it is on.</summary>
    public IReadOnlyList<long> TemplateIds { get => field ?? []; init; }

    /// <summary>Every key that has no property here: what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
