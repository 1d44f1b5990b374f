namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// The test plan to which the run is added as an entry. No plan is used when both <see cref="Id"/> and <see cref="Name"/> are null.
/// </summary>
internal sealed record PlanOptions
{
    /// <summary>The id of an existing plan.</summary>
    public int? Id { get; init; }

    /// <summary>The plan's name, with placeholders. An open plan with this name is used; otherwise one is created.</summary>
    public string? Name { get; init; }

    /// <summary>The description of a new plan, with placeholders.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone of a new plan.</summary>
    public NameOrId? Milestone { get; init; }

    /// <summary>Whether to create the milestone when the project has none with that name.</summary>
    public bool CreateMilestone { get; init; } = true;

    /// <summary>
    /// The entry's name, with placeholders. An entry of the plan with this name is used; otherwise one is created. Null uses the run's
    /// name, and looks for an existing entry only when <see cref="Configurations"/> are set.
    /// </summary>
    public string? Entry { get; init; }

    /// <summary>The entry's description, with placeholders; null uses the run's description.</summary>
    public string? EntryDescription { get; init; }

    /// <summary>The user that the entry's tests are assigned to; null uses the run's user.</summary>
    public NameOrId? AssignedTo { get; init; }

    /// <summary>The TestRail configurations of this session's run, by id or as <c>Group: Name</c>.</summary>
    public IReadOnlyList<NameOrId> Configurations { get; init; } = [];

    /// <summary>Whether to create a configuration that the project does not have. Requires the form <c>Group: Name</c>.</summary>
    public bool CreateConfigurations { get; init; } = true;

    /// <summary>Whether to close the plan at the end if this session created it.</summary>
    public bool Close { get; init; }

    /// <summary>True when results are reported to a plan.</summary>
    public bool IsUsed => Id is not null || Name is not null;
}
