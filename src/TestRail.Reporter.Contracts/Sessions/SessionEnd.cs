using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>How the host's test run ended.</summary>
/// <param name="Aborted">True when tests may be missing, because the test process crashed or the user canceled the run.</param>
internal sealed record SessionEnd(bool Aborted)
{
    /// <summary>True when the user canceled the run. No message is needed then.</summary>
    public bool Cancelled { get; init; }

    /// <summary>
    /// Why the test process ended early, as reported by the host; null when it did not, or when the host gives no reason.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>The tests that were running when the test process ended; null when the host does not track them.</summary>
    public IReadOnlyList<RunningTest>? InFlight { get; init; }

    /// <summary>The number of tests that ended but whose results did not reach the host.</summary>
    public int Lost { get; init; }

    /// <summary>The shared clean-ups that failed.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; init; } = [];

    /// <summary>Errors in the host's translation, each with the test that it concerns. The results are recorded as far as they could be read.</summary>
    public IReadOnlyList<string> TranslationErrors { get; init; } = [];

    /// <summary>Other errors of the run outside its tests, as reported by the framework or the host.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
}
