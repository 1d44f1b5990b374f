using System.Text.Json;
using Axosoft.Client.Values;

namespace Axosoft.Client.Items;

/// <summary>The properties of a new item. Null properties are not sent.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record AddItem
{
    /// <summary>The title. Keep it within 150 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The project.</summary>
    public required NamedId Project { get; init; }

    /// <summary>The description as HTML. Escape text from other sources.</summary>
    public string? Description { get; init; }

    /// <summary>The notes as HTML.</summary>
    public string? Notes { get; init; }

    /// <summary>The steps to replicate, as HTML.</summary>
    public string? ReplicationProcedures { get; init; }

    /// <summary>The workflow step. A step with the work item type Bug (Issue) makes the item a bug.</summary>
    public NamedId? WorkflowStep { get; init; }

    /// <summary>The release.</summary>
    public NamedId? Release { get; init; }

    /// <summary>The priority.</summary>
    public NamedId? Priority { get; init; }

    /// <summary>The severity.</summary>
    public NamedId? Severity { get; init; }

    /// <summary>The status.</summary>
    public NamedId? Status { get; init; }

    /// <summary>The parent item.</summary>
    public NamedId? Parent { get; init; }

    /// <summary>The user or team.</summary>
    public Assignee? AssignedTo { get; init; }

    /// <summary>The user who reported it.</summary>
    public NamedId? ReportedBy { get; init; }

    /// <summary>The build it was found in.</summary>
    public string? BuildNumber { get; init; }

    /// <summary>The due date.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>Custom fields, by name such as <c>custom_12</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; init; }
}
