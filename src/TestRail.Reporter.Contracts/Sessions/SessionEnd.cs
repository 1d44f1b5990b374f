using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>How the host's test run ended.</summary>
/// <param name="Aborted">True when tests may be missing: the test process crashed, or someone cancelled the run.</param>
internal sealed record SessionEnd(bool Aborted)
{
    /// <summary>True when someone cancelled the run, who need not be told.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Why the test process ended early, in the host's words; null when it did not, or the host does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The tests that had begun and not ended when the test process did; null when nobody kept a list of them.</summary>
    public IReadOnlyList<TestIdentity>? InFlight { get; init; }

    /// <summary>How many tests had ended whose results were lost on their way to the host.</summary>
    public int Lost { get; init; }

    /// <summary>Clean-ups that tests share and that failed.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; init; } = [];

    /// <summary>Errors of the host's translation, each with the test that it concerns. The results themselves are recorded as far as they could be read.</summary>
    public IReadOnlyList<string> TranslationErrors { get; init; } = [];

    /// <summary>Errors outside of tests that failed the run, in the framework's or the host's words.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
}
