namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// The run that is opened or reported into. With a plan, it describes the plan's entry wherever the plan's own options do not.
/// </summary>
internal sealed record RunOptions
{
    /// <summary>An existing run to report into; nothing is opened then, and nothing of it is renamed, shrunk or closed.</summary>
    public int? Id { get; init; }

    /// <summary>Where that id stands, for a person; null when there is none.</summary>
    public string? IdPlace { get; init; }

    /// <summary>The name, with placeholders.</summary>
    public string Name { get; init; } = "{project} {branch} #{build}";

    /// <summary>The description, with placeholders.</summary>
    public string? Description { get; init; } = "{ciUrl}";

    /// <summary>The milestone.</summary>
    public NameOrId? Milestone { get; init; }

    /// <summary>Whether the milestone is created where the project has none of its name.</summary>
    public bool CreateMilestone { get; init; } = true;

    /// <summary>The user, by name, e-mail address or id, that the run's tests are assigned to.</summary>
    public NameOrId? AssignedTo { get; init; }

    /// <summary>References, such as issue keys, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>Which cases the run starts with.</summary>
    public CaseSelection Selection { get; init; } = CaseSelection.Mapped;

    /// <summary>Sessions of one machine with the same key share one run; null takes what the CI's build or one <c>dotnet test</c> gives its processes.</summary>
    public string? Key { get; init; }

    /// <summary>Whether a run that this session opened is closed at its end.</summary>
    public bool Close { get; init; }
}
