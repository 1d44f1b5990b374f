using System.Text.Json;
using Axosoft.Client.Values;

namespace Axosoft.Client.Items;

/// <summary>Changes to an item. A null property stays as it is.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record UpdateItem
{
    /// <summary>The title.</summary>
    public string? Name { get; init; }

    /// <summary>The project.</summary>
    public NamedId? Project { get; init; }

    /// <summary>The description as HTML. Escape text from other sources.</summary>
    public string? Description { get; init; }

    /// <summary>The notes as HTML.</summary>
    public string? Notes { get; init; }

    /// <summary>The resolution as HTML.</summary>
    public string? Resolution { get; init; }

    /// <summary>The workflow step.</summary>
    public NamedId? WorkflowStep { get; init; }

    /// <summary>The release.</summary>
    public NamedId? Release { get; init; }

    /// <summary>The priority.</summary>
    public NamedId? Priority { get; init; }

    /// <summary>The severity.</summary>
    public NamedId? Severity { get; init; }

    /// <summary>The status.</summary>
    public NamedId? Status { get; init; }

    /// <summary>The user or team.</summary>
    public Assignee? AssignedTo { get; init; }

    /// <summary>The build that fixes it.</summary>
    public string? BuildNumberOfFix { get; init; }

    /// <summary>Custom fields, by name such as <c>custom_12</c>. Fields that are not in the dictionary stay as they are.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; init; }
}
