using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>A custom field of cases or results.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record Field : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name without prefix, such as <c>preconds</c>.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The key in requests and replies, such as <c>custom_preconds</c>.</summary>
    public string SystemName { get; init => field = value ?? ""; } = "";

    /// <summary>The display name.</summary>
    public string Label { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The type.</summary>
    public FieldType TypeId { get; init; }

    /// <summary>The display order.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>Whether it is on all templates.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>The templates it is on.</summary>
    public IReadOnlyList<long> TemplateIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;

    /// <summary>Whether it is active.</summary>
    public bool IsActive { get; init; }

    /// <summary>The options, for all projects or for some.</summary>
    public IReadOnlyList<FieldConfig> Configs { get; init => field = ValueLists.Of(value) ?? ValueList<FieldConfig>.Empty; } = ValueList<FieldConfig>.Empty;


    /// <summary>The options in a project; null if the project does not have the field.</summary>
    /// <param name="projectId">The project.</param>
    public FieldConfig? ConfigFor(long projectId) =>
        Configs.FirstOrDefault(config => config.Context.IsGlobal || config.Context.ProjectIds.Contains(projectId));
}
