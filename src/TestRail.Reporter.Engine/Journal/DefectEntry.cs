namespace TestRail.Reporter.Engine.Journal;

/// <summary>An entry about the defects of failures.</summary>
internal abstract record DefectEntry : JournalEntry;

/// <summary>A defect is about to be pushed. Until a later entry with its outcome, it is in doubt.</summary>
/// <param name="Markers">The fingerprints of the failures, which the defect contains.</param>
/// <param name="At">When the request was sent. The tracker may still be processing it.</param>
internal sealed record DefectRequested(IReadOnlyList<string> Markers, DateTimeOffset At) : DefectEntry;

/// <summary>The open defect of failures is known: it was found or pushed.</summary>
/// <param name="Markers">The fingerprints of the failures.</param>
/// <param name="Defect">The defect's id in its tracker.</param>
/// <param name="IsNew">True when this session pushed it.</param>
internal sealed record DefectLinked(IReadOnlyList<string> Markers, string Defect, bool IsNew) : DefectEntry;

/// <summary>The defect was not pushed.</summary>
internal sealed record DefectNotPushed(IReadOnlyList<string> Markers, string Reason) : DefectEntry;

/// <summary>The result of a failure is sent without its defect, because the tracker was not available.</summary>
/// <param name="Marker">The fingerprint of the failure.</param>
/// <param name="Run">The run that the result is sent to.</param>
/// <param name="Case">The case.</param>
/// <param name="Record">The number of the recorded result.</param>
internal sealed record DefectMissing(string Marker, long Run, long Case, int Record) : DefectEntry;

/// <summary>The defect of a failure was added to the results of its case in TestRail.</summary>
internal sealed record DefectAdded(long Run, long Case) : DefectEntry;
