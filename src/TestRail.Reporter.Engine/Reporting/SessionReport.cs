using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Pushing;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The outcome of a session.</summary>
internal sealed record SessionReport
{
    /// <summary>The session's id, which is part of its journal's name.</summary>
    public required string Session { get; init; }

    public required DateTimeOffset Began { get; init; }

    /// <summary>When the report was created.</summary>
    public required DateTimeOffset Written { get; init; }

    /// <summary>True when the test run was aborted, so that tests may be missing.</summary>
    public required bool Aborted { get; init; }

    /// <summary>Failed clean-ups that several tests share.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; init; } = [];

    /// <summary>Errors outside of tests that failed the test run.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Journal { get; init; }

    /// <summary>The runs of the session: one, or one for each suite. Empty when no run was needed or could be opened.</summary>
    public IReadOnlyList<ReportedRun> Runs { get; init; } = [];

    public required ReportedCounts Counts { get; init; }

    /// <summary>What stopped the delivery; null when nothing did.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The command that sends the missing results; null when there is nothing to send.</summary>
    public string? Next { get; init; }

    /// <summary>Cases that are declared by the session's tests and got no result although no test was filtered out.</summary>
    public IReadOnlyList<long> WithoutResult { get; init; } = [];

    /// <summary>Cases for which nothing was sent, because a result that is not reported decides them.</summary>
    public IReadOnlyList<long> HeldBack { get; init; } = [];

    /// <summary>What was done about the defects of failures; null when no defect is pushed.</summary>
    public DefectOutcome? Defects { get; init; }

    /// <summary>Notes for the summary about results that were not sent.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The path of the machine-readable report; null when it was not written.</summary>
    public string? File { get; init; }

    /// <summary>True when nothing is left to send and TestRail rejected nothing.</summary>
    public bool IsComplete => Counts.Rejected == 0 && Next is null;
}
