using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The host's test run has ended. No result is recorded after this entry.</summary>
internal sealed record TestsEnded(bool Aborted) : JournalEntry
{
    /// <summary>Failed clean-ups; null when there are none.</summary>
    public IReadOnlyList<FailedCleanup>? FailedCleanups { get; init; }

    /// <summary>Errors of the test run outside its tests; null when there are none.</summary>
    public IReadOnlyList<string>? Errors { get; init; }

    /// <summary>The cases of results that could not be written; null when there are none.</summary>
    public IReadOnlyList<long>? LostCases { get; init; }
}
