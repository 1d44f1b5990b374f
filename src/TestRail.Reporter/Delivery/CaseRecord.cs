using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// That a record of the journal belongs to a case. There may be hundreds of thousands, so it says where the record is and
/// what the rules need of it, and no more.
/// </summary>
internal readonly record struct CaseRecord(long Case, long Offset, int Number, int Length, TestOutcome Outcome)
{
    /// <summary>True when the server has stored it, or refused it for good.</summary>
    public bool IsSettled { get; init; }

    /// <summary>True when a set-up shared with other tests failed, and the test never ran.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>Which attempt at its test it was; 0 when nobody said.</summary>
    public ushort Attempt { get; init; }

    /// <summary>The <see cref="TestKey"/> of its test; 0 unless other attempts at it may be among the records.</summary>
    public ulong Test { get; init; }

    /// <summary>What the line of the journal says of that case.</summary>
    public static CaseRecord Of(long @case, JournalLine line, Recorded recorded) => new(@case, line.Offset, recorded.Number, line.Length, recorded.Result.Outcome)
    {
        IsSetupFailure = recorded.Result.FailedSetup is not null,
        Attempt = (ushort)Math.Clamp(recorded.Result.Attempt ?? 0, 0, ushort.MaxValue),
        Test = recorded.Result is { Attempt: null } or { WithheldAttempts: not null } ? 0 : TestKey.Of(recorded.Result.Test),
    };

    /// <summary>What it comes to. Nobody tries again what has passed, so a later attempt follows a failed one, whether that is still here or not.</summary>
    public Verdict Verdict => Outcome switch
    {
        TestOutcome.Passed => Attempt > 1 ? Verdict.Flaky : Verdict.Passed,
        TestOutcome.Failed => IsSetupFailure ? Verdict.SetupFailed : Verdict.Failed,
        TestOutcome.Skipped => Verdict.Skipped,
        TestOutcome.Warning => Attempt > 1 ? Verdict.Flaky : Verdict.Warning,
        _ => Verdict.Inconclusive,
    };
}
