namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The content of results in TestRail.</summary>
internal sealed record ResultOptions
{
    /// <summary>The default of <see cref="Statuses"/>.</summary>
    public static readonly IReadOnlyDictionary<Verdict, StatusChoice> DefaultStatuses = new Dictionary<Verdict, StatusChoice>
    {
        [Verdict.Passed] = StatusChoice.Named("passed"),
        [Verdict.Failed] = StatusChoice.Named("failed"),
        [Verdict.Skipped] = StatusChoice.Comment,
        [Verdict.Inconclusive] = StatusChoice.Named("retest"),
        [Verdict.SetupFailed] = StatusChoice.Named("failed"),
        [Verdict.Flaky] = StatusChoice.Named("passed"),
        [Verdict.Incomplete] = StatusChoice.Comment,
        [Verdict.Warning] = StatusChoice.Named("passed"),
    };

    /// <summary>The status to send for each verdict. Contains every verdict.</summary>
    public IReadOnlyDictionary<Verdict, StatusChoice> Statuses { get; init; } = DefaultStatuses;

    /// <summary>How several results for one case (data rows, target frameworks, several tests) are combined.</summary>
    public CombineMode Combine { get; init; } = CombineMode.Worst;

    /// <summary>Which of several attempts at one test counts. Applied before results of the same case are combined.</summary>
    public RetryMode Retries { get; init; } = RetryMode.Last;

    /// <summary>
    /// Distinguishes these tests from the same tests run elsewhere, for example with another browser or database. Part of each test's
    /// identity. Null when not configured; then differing parameters or variables in the test run's settings distinguish them.
    /// </summary>
    public string? Variant { get; init; }

    /// <summary>
    /// Whether several tests of one case also appear as steps of its result, if the case's template supports steps. This needs a few more
    /// requests.
    /// </summary>
    public bool RowsAsSteps { get; init; }

    /// <summary>The version under test, with placeholders.</summary>
    public string? Version { get; init; } = "{version}";

    /// <summary>
    /// Fields to set in every result, by system name (<c>custom_…</c>). A value is a <see cref="string"/>, <see cref="long"/>,
    /// <see cref="decimal"/>, <see cref="bool"/> or an <see cref="IReadOnlyList{T}"/> of these.
    /// </summary>
    public IReadOnlyDictionary<string, object> Fields { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether to upload files that tests attach.</summary>
    public bool Attachments { get; init; } = true;

    /// <summary>The user that failed tests are assigned to: name, e-mail address or id.</summary>
    public NameOrId? AssignFailedTo { get; init; }

    /// <summary>Whether to redact the values of environment variables whose names mark them as secrets.</summary>
    public bool RedactEnvironment { get; init; } = true;

    /// <summary>The maximum length of a comment, in characters. The middle of a longer comment is cut out.</summary>
    public int MaxCommentLength { get; init; } = 16_000;
}
