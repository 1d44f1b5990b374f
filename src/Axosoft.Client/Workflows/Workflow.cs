using Axosoft.Client.Values;

namespace Axosoft.Client.Workflows;

/// <summary>The workflow of a type of item.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Workflow
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The type of item, such as <c>features</c>.</summary>
    public string? ItemType { get; init; }

    /// <summary>The steps. Empty in a list of workflows.</summary>
    public IReadOnlyList<WorkflowStep> WorkflowSteps { get => field ?? []; init; }

    /// <summary>The step of new items.</summary>
    public NamedId? NewItemWorkflowStep { get; init; }

    /// <summary>Whether new items must be in <see cref="NewItemWorkflowStep"/>.</summary>
    public bool RestrictNewItems { get; init; }

    /// <summary>Whether items may only move to the allowed next steps.</summary>
    public bool EnforcesWorkflowSteps { get; init; }
}
