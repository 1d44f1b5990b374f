namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What a result says in TestRail.</summary>
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

    /// <summary>What is sent for each verdict; holds every verdict.</summary>
    public IReadOnlyDictionary<Verdict, StatusChoice> Statuses { get; init; } = DefaultStatuses;

    /// <summary>Which of several results for one case counts: data rows, target frameworks, several tests.</summary>
    public CombineMode Combine { get; init; } = CombineMode.Worst;

    /// <summary>Which of several attempts at one test counts, before its result meets others of the case.</summary>
    public RetryMode Retries { get; init; } = RetryMode.Last;

    /// <summary>
    /// What tells these tests from the same tests run elsewhere (a browser, a database): part of each test's identity. Null where
    /// nobody says; then differing parameters or variables in the test run's settings tell it.
    /// </summary>
    public string? Variant { get; init; }

    /// <summary>Whether several tests of one case are shown as its steps too, where its template has them; that takes a few requests more.</summary>
    public bool RowsAsSteps { get; init; }

    /// <summary>The version that was tested, with placeholders.</summary>
    public string? Version { get; init; } = "{version}";

    /// <summary>
    /// Result fields that every result gets, by system name (<c>custom_…</c>). A value is a <see cref="string"/>, <see cref="long"/>,
    /// <see cref="decimal"/>, <see cref="bool"/> or an <see cref="IReadOnlyList{T}"/> of these.
    /// </summary>
    public IReadOnlyDictionary<string, object> Fields { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether files that tests attached are uploaded.</summary>
    public bool Attachments { get; init; } = true;

    /// <summary>The user, by name, e-mail address or id, that failed tests are assigned to.</summary>
    public NameOrId? AssignFailedTo { get; init; }

    /// <summary>Whether the values of environment variables that are secrets by their names are taken out of results.</summary>
    public bool RedactEnvironment { get; init; } = true;

    /// <summary>The longest comment, in characters; a longer one is cut in its middle.</summary>
    public int MaxCommentLength { get; init; } = 16_000;
}
