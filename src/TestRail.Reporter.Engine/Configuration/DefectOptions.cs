namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// Where the configuration of the defect plugin is, and which failures are pushed. The plugin's configuration may also be in sections of the
/// reporter's own file.
/// </summary>
internal sealed record DefectOptions
{
    /// <summary>The default of <see cref="Description"/>.</summary>
    public const string DefaultDescription = "{message}\n\n{trace}\n\nTest: {test}\nCase: {caseUrl}\nRun: {runUrl}\nVersion: {version}\nBranch: {branch}\nBuild: {ciUrl}\nEnvironment: {environment}";

    /// <summary>The absolute path of the INI file with the plugin's configuration; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The absolute path of the INI file with the project's own configuration, which outranks the other one; null for none.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>The command line of an executable that serves another tracker; null for Axosoft.</summary>
    public string? Command { get; init; }

    /// <summary>Which failures a session pushes.</summary>
    public DefectPush Push { get; init; }

    /// <summary>The title of a new defect, with placeholders.</summary>
    public string Title { get; init; } = "Failed test: {test}";

    /// <summary>The description of a new defect, with placeholders. A line whose placeholders have no value is left out.</summary>
    public string Description { get; init; } = DefaultDescription;

    /// <summary>The maximum number of new defects of a session. One more lists the failures beyond it.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The maximum number of requests that a session sends to the tracker.</summary>
    public int Quota { get; init; } = 200;

    /// <summary>The time limit for pushing. Results wait for it.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>True when failures with the same message and top frame have one defect.</summary>
    public bool Group { get; init; }

    /// <summary>When a comment is added to the open defect of a test that fails again.</summary>
    public DefectComment Comment { get; init; } = DefectComment.Daily;

    /// <summary>What happens when a test fails whose defect is closed.</summary>
    public ClosedDefect OnClosed { get; init; }

    /// <summary>What happens to the open defect of a test that passes.</summary>
    public FixedDefect OnFixed { get; init; }

    /// <summary>The workflow step of a resolved defect.</summary>
    public string FixedStep { get; init; } = "Fixed";
}
