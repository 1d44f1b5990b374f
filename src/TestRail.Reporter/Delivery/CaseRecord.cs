using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// That a record of the journal belongs to a case. There may be hundreds of thousands, so it says where the record is and
/// what the rules need of it, and no more.
/// </summary>
internal readonly record struct CaseRecord(long Case, long Offset, int Number, int Length, TestOutcome Outcome)
{
    /// <summary>True when the server has stored it, or refused it for good.</summary>
    public bool IsSettled { get; init; }
}
