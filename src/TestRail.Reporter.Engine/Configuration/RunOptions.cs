namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// The run that is created or reported to. With a plan, these options apply to the plan's entry unless <see cref="PlanOptions"/> override
/// them.
/// </summary>
internal sealed record RunOptions
{
    /// <summary>
    /// The id of an existing run to report to. No run is created then, and the existing run is never renamed, closed or reduced to fewer
    /// cases.
    /// </summary>
    public int? Id { get; init; }

    /// <summary>Where <see cref="Id"/> was set, for messages; null when it was not set.</summary>
    public string? IdPlace { get; init; }

    /// <summary>The name, with placeholders.</summary>
    public string Name { get; init; } = "{project} {branch} #{build}";

    /// <summary>The description, with placeholders.</summary>
    public string? Description { get; init; } = "{ciUrl}";

    /// <summary>The milestone.</summary>
    public NameOrId? Milestone { get; init; }

    /// <summary>Whether to create the milestone when the project has none with that name.</summary>
    public bool CreateMilestone { get; init; } = true;

    /// <summary>The user that the run's tests are assigned to: name, e-mail address or id.</summary>
    public NameOrId? AssignedTo { get; init; }

    /// <summary>References, such as issue keys, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The cases that the run starts with.</summary>
    public CaseSelection Selection { get; init; } = CaseSelection.Mapped;

    /// <summary>
    /// Sessions on one machine with the same key share a run. Null uses the key of the CI job, or else of the <c>dotnet test</c> command.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Whether to close the run at the end if this session created it.</summary>
    public bool Close { get; init; }
}
