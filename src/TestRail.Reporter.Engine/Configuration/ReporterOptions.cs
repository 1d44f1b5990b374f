namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// All options, read and validated. Other namespaces never read files, environment variables or unchecked text. The initial values are the
/// defaults; <see cref="Reading.OptionDeclarations"/> takes them from here.
/// </summary>
internal sealed record ReporterOptions
{
    /// <summary>How to connect to TestRail; null in mode <see cref="DeliveryMode.Collect"/>.</summary>
    public ConnectionOptions? Connection { get; init; }

    /// <summary>
    /// The project; null only when a run or plan given by id determines it, or in mode <see cref="DeliveryMode.Collect"/>.
    /// </summary>
    public NameOrId? Project { get; init; }

    /// <summary>
    /// The suite that contains all cases. Null when the project has only one suite, or when the cases of each suite go to a separate run.
    /// </summary>
    public NameOrId? Suite { get; init; }

    /// <summary>The run that is created or reported to.</summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>The plan to which the run is added, if any.</summary>
    public PlanOptions Plan { get; init; } = new();

    /// <summary>How tests are matched to TestRail cases.</summary>
    public CaseOptions Cases { get; init; } = new();

    /// <summary>The content of results in TestRail.</summary>
    public ResultOptions Results { get; init; } = new();

    /// <summary>When and how results are sent, and where they are stored until then.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    /// <summary>The reports that the session writes in addition to its log.</summary>
    public ReportOptions Report { get; init; } = new();

    /// <summary>The configuration of the defect plugin.</summary>
    public DefectOptions Defects { get; init; } = new();

    /// <summary>The configuration of the reference plugin.</summary>
    public ReferenceOptions References { get; init; } = new();
}
