using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>
/// The work of one reporting process. A host calls <see cref="Begin"/> once, <see cref="Record"/> for each result, and <see cref="CompleteAsync"/> at the end. A host that
/// knows when tests start calls <see cref="RecordStart"/> too. No member throws; errors are written to the log.
/// </summary>
internal interface IReportingSession
{
    /// <summary>Opens the journal and starts a task that opens the run. Returns at once.</summary>
    void Begin(SessionStart start);

    /// <summary>Records that a test runs, so that a killed process leaves its name: one local append, no network.</summary>
    /// <param name="test">The test, as its result will name it.</param>
    /// <param name="traits">Its traits, as far as they are known before its end.</param>
    void RecordStart(TestIdentity test, IReadOnlyList<Trait> traits);

    /// <summary>Records that a test that was started has ended and has no result.</summary>
    /// <param name="id">The host's id of the test.</param>
    void RecordNoResult(string id);

    /// <summary>Records one result: one local append, no network.</summary>
    void Record(TestResult result);

    /// <summary>Delivers all results and writes the summary. May be called several times and from any thread: the first call counts, and the others return its outcome.</summary>
    /// <param name="end">How the test run ended.</param>
    /// <param name="patience">The longest time that the host waits; it shortens <c>delivery.deadline</c>. Null waits for the deadline.</param>
    /// <param name="cancellation">Stops the delivery. Results that were not delivered stay in the journal.</param>
    Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience = null, CancellationToken cancellation = default);
}
