namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// Everything a person can choose, read and checked: the rooms above never see a file, a variable or a text that may be wrong.
/// The initial values are the defaults; <see cref="Reading.OptionTable"/> takes them from here.
/// </summary>
internal sealed record ReporterOptions
{
    /// <summary>How TestRail is reached; null when results are collected only (<see cref="DeliveryMode.Collect"/>).</summary>
    public ConnectionOptions? Connection { get; init; }

    /// <summary>The project; null only when a run or plan given by id says it, or results are collected.</summary>
    public NameOrId? Project { get; init; }

    /// <summary>The suite that all cases are of; null where the project has only one, or where cases of several have a run for each suite.</summary>
    public NameOrId? Suite { get; init; }

    /// <summary>The run that is opened or reported into.</summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>The plan that the run becomes an entry of, if any.</summary>
    public PlanOptions Plan { get; init; } = new();

    /// <summary>Which case a test belongs to.</summary>
    public CaseOptions Cases { get; init; } = new();

    /// <summary>What a result says in TestRail.</summary>
    public ResultOptions Results { get; init; } = new();

    /// <summary>When and how results are sent, and where they are kept until then.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    /// <summary>What is written of the session beside what is said of it.</summary>
    public ReportOptions Report { get; init; } = new();
}
