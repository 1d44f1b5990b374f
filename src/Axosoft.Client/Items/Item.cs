using System.Text.Json;
using System.Text.Json.Serialization;
using Axosoft.Client.Values;

namespace Axosoft.Client.Items;

/// <summary>An item: a feature, defect, incident or task.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Item
{
    /// <summary>The internal id, which the API and TestRail use.</summary>
    public required long Id { get; init; }

    /// <summary>The number that users see. It may have a prefix, and differs from <see cref="Id"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The type, such as <c>features</c>.</summary>
    public string? ItemType { get; init; }

    /// <summary>The title.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The description as HTML, as another person or program wrote it.</summary>
    public string? Description { get; init; }

    /// <summary>The notes as HTML.</summary>
    public string? Notes { get; init; }

    /// <summary>The steps to replicate, as HTML.</summary>
    public string? ReplicationProcedures { get; init; }

    /// <summary>The resolution as HTML.</summary>
    public string? Resolution { get; init; }

    /// <summary>The project.</summary>
    public NamedId? Project { get; init; }

    /// <summary>The parent item.</summary>
    public NamedId? Parent { get; init; }

    /// <summary>The workflow step.</summary>
    public NamedId? WorkflowStep { get; init; }

    /// <summary>The status.</summary>
    public NamedId? Status { get; init; }

    /// <summary>The priority.</summary>
    public NamedId? Priority { get; init; }

    /// <summary>The severity.</summary>
    public NamedId? Severity { get; init; }

    /// <summary>The release.</summary>
    public NamedId? Release { get; init; }

    /// <summary>The user or team.</summary>
    public Assignee? AssignedTo { get; init; }

    /// <summary>Whether it is completed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>The build it was found in.</summary>
    public string? BuildNumber { get; init; }

    /// <summary>The build that fixes it.</summary>
    public string? BuildNumberOfFix { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedDateTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? LastUpdatedDateTime { get; init; }

    /// <summary>Custom fields, by name such as <c>custom_12</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; init; }

    /// <summary>Keys without a property of their own.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Other { get; set; } = [];
}
