using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>What a session came to.</summary>
internal sealed record SessionReport
{
    /// <summary>The session's own name, part of its journal's.</summary>
    public required string Session { get; init; }

    public required DateTimeOffset Began { get; init; }

    /// <summary>When this was true.</summary>
    public required DateTimeOffset Written { get; init; }

    /// <summary>True when tests may be missing.</summary>
    public required bool Aborted { get; init; }

    /// <summary>Clean-ups that tests share and that failed.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; init; } = [];

    /// <summary>What else failed the tests' run and no test.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Journal { get; init; }

    /// <summary>Where the results went: one run, or one for each suite of their cases; none when no run was reached or needed.</summary>
    public IReadOnlyList<ReportedRun> Runs { get; init; } = [];

    public required ReportedCounts Counts { get; init; }

    /// <summary>What stopped the delivery; null when nothing did.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The command that sends what is missing; null when it would send nothing.</summary>
    public string? Next { get; init; }

    /// <summary>Cases that tests of the session name and that got no result from it, though all of its tests were to run.</summary>
    public IReadOnlyList<long> WithoutResult { get; init; } = [];

    /// <summary>Cases to which nothing was sent, since a result that is not reported decides them.</summary>
    public IReadOnlyList<long> HeldBack { get; init; } = [];

    /// <summary>What a person is told of results that were not sent.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the report for programs lies; null when it could not be written.</summary>
    public string? File { get; init; }

    /// <summary>True when all that the session gave is at TestRail.</summary>
    public bool IsComplete => Counts.Rejected == 0 && Next is null;
}
