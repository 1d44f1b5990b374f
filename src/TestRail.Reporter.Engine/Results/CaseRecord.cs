using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// That a recorded result belongs to a case. There may be hundreds of thousands, so it says where the result is written and
/// what the rules need of it, and no more.
/// </summary>
internal readonly record struct CaseRecord(long Case, long Offset, int Number, int Length, TestOutcome Outcome)
{
    /// <summary>The place of its session among those that share the run: 0 for this session, less for older ones, more for newer ones.</summary>
    public int Session { get; init; }

    /// <summary>True when the server has stored it, or refused it for good.</summary>
    public bool IsSettled { get; init; }

    /// <summary>True when a set-up shared with other tests failed, and the test never ran.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>True when the host hands over every attempt with its number; otherwise a second result of the same identity is a row that reads alike.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Which attempt at its test it was; 0 when nobody said.</summary>
    public ushort Attempt { get; init; }

    /// <summary>The <see cref="TestKey"/> of its test.</summary>
    public ulong Test { get; init; }

    /// <summary>True when this session recorded it.</summary>
    public bool IsOwn => Session == 0;

    /// <summary>What it comes to by itself. Nobody tries again what has passed, so a later attempt follows a failed one, whether that is still here or not.</summary>
    public Verdict Verdict => Outcome switch
    {
        TestOutcome.Passed => Attempt > 1 ? Verdict.Flaky : Verdict.Passed,
        TestOutcome.Failed => IsSetupFailure ? Verdict.SetupFailed : Verdict.Failed,
        TestOutcome.Skipped => Verdict.Skipped,
        TestOutcome.Warning => Attempt > 1 ? Verdict.Flaky : Verdict.Warning,
        _ => Verdict.Inconclusive,
    };

    /// <summary>What the line of the journal says of that case.</summary>
    public static CaseRecord Of(long @case, JournalLine line, ResultRecorded recorded) => new(@case, line.Offset, recorded.Number, line.Length, recorded.Result.Outcome)
    {
        IsSetupFailure = recorded.Result.FailedSetup is not null,
        IsNumbered = recorded.Result is { Attempt: not null, WithheldAttempts: null },
        Attempt = (ushort)Math.Clamp(recorded.Result.Attempt ?? 0, 0, ushort.MaxValue),
        Test = TestKey.Of(recorded.Result.Test),
    };
}
