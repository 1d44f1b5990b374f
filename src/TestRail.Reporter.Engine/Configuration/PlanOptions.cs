namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The plan that the run becomes an entry of. Without an id and a name there is no plan.</summary>
internal sealed record PlanOptions
{
    /// <summary>An existing plan.</summary>
    public int? Id { get; init; }

    /// <summary>The name of a plan, with placeholders: found among the open ones, or created.</summary>
    public string? Name { get; init; }

    /// <summary>The description of a plan that is created, with placeholders.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone of a plan that is created.</summary>
    public NameOrId? Milestone { get; init; }

    /// <summary>Whether that milestone is created where the project has none of its name.</summary>
    public bool CreateMilestone { get; init; } = true;

    /// <summary>The entry's name, with placeholders: found in the plan, or created. Null takes the run's name, and looks for it only where there are configurations.</summary>
    public string? Entry { get; init; }

    /// <summary>The entry's description, with placeholders; null takes the run's.</summary>
    public string? EntryDescription { get; init; }

    /// <summary>The user that the entry's tests are assigned to; null takes the run's.</summary>
    public NameOrId? AssignedTo { get; init; }

    /// <summary>The configurations that this session's run stands for, by id or as <c>Group: Name</c>.</summary>
    public IReadOnlyList<NameOrId> Configurations { get; init; } = [];

    /// <summary>Whether a configuration that is named with its group is created where the project does not have it.</summary>
    public bool CreateConfigurations { get; init; } = true;

    /// <summary>Whether a plan that this session created is closed at its end.</summary>
    public bool Close { get; init; }

    /// <summary>True when results go into a plan.</summary>
    public bool IsUsed => Id is not null || Name is not null;
}
