using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Links a recorded result to a case. There may be hundreds of thousands of these, so it contains only the result's place in the journal
/// and what the rules need.
/// </summary>
internal readonly record struct CaseRecord(long Case, long Offset, int Number, int Length, TestOutcome Outcome)
{
    /// <summary>
    /// The session's position among those that share the run: 0 for this session, negative for older and positive for newer ones.
    /// </summary>
    public int Session { get; init; }

    /// <summary>True when TestRail accepted or rejected the result.</summary>
    public bool IsSettled { get; init; }

    /// <summary>True when the test did not run because a shared set-up failed.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>
    /// True when the host reports every attempt, with its number. Otherwise a second result with the same identity is a row whose arguments
    /// have the same text.
    /// </summary>
    public bool IsNumbered { get; init; }

    /// <summary>The attempt's number; 0 when unknown.</summary>
    public ushort Attempt { get; init; }

    /// <summary>The test's <see cref="TestKey"/>.</summary>
    public ulong Test { get; init; }

    /// <summary>True when no result was recorded: the session was aborted before it reached its tests of the case, or could not write their results.</summary>
    public bool IsNotReached { get; init; }

    /// <summary>True when the record is of this session.</summary>
    public bool IsOwn => Session == 0;

    /// <summary>True when the record is of this session and TestRail has neither accepted nor rejected it.</summary>
    public bool IsToSend => IsOwn && !IsSettled;

    /// <summary>
    /// The verdict of this result alone. A test that passed is not retried, so a passed result after the first attempt is flaky, even if
    /// the failed attempts were not reported.
    /// </summary>
    public Verdict Verdict => Outcome switch
    {
        TestOutcome.Passed => Attempt > 1 ? Verdict.Flaky : Verdict.Passed,
        TestOutcome.Failed => IsSetupFailure ? Verdict.SetupFailed : Verdict.Failed,
        TestOutcome.Skipped => Verdict.Skipped,
        TestOutcome.Warning => Attempt > 1 ? Verdict.Flaky : Verdict.Warning,
        TestOutcome.Unfinished => Verdict.Incomplete,
        _ => Verdict.Inconclusive,
    };

    /// <summary>Creates the records of cases that an aborted session did not reach.</summary>
    public static IEnumerable<CaseRecord> Of(CasesNotReached unreached) =>
        unreached.Cases.Select((id, at) => new CaseRecord(id, 0, unreached.First + at, 0, TestOutcome.Unfinished) { IsNotReached = true });

    /// <summary>Creates the record from a journal line.</summary>
    public static CaseRecord Of(long @case, JournalLine line, ResultRecorded recorded) => new(@case, line.Offset, recorded.Number, line.Length, recorded.Result.Outcome)
    {
        IsSetupFailure = recorded.Result.FailedSetup is not null,
        IsNumbered = recorded.Result is { Attempt: not null, WithheldAttempts: null },
        Attempt = (ushort)Math.Clamp(recorded.Result.Attempt ?? 0, 0, ushort.MaxValue),
        Test = TestKey.Of(recorded.Result.Test),
    };
}
