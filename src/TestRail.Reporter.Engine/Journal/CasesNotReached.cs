namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The session was aborted before it reached its tests of these cases, or could not write their results, and other sessions of the run have
/// results for them. Each case gets one more result that says so. Also written without cases, so that a later delivery knows that nothing is left to find.
/// </summary>
/// <param name="First">The number of the first of these results. They are numbered in the order of the cases.</param>
/// <param name="Cases">The cases.</param>
internal sealed record CasesNotReached(int First, IReadOnlyList<long> Cases) : JournalEntry;
