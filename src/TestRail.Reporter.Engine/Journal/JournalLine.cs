namespace TestRail.Reporter.Engine.Journal;

/// <summary>A committed line of a journal.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="Offset">Where it begins in the file, in bytes.</param>
/// <param name="Length">Its length in bytes, without the newline.</param>
/// <param name="Entry">What it says; null when it is no entry that this reporter can read.</param>
internal readonly record struct JournalLine(int Number, long Offset, int Length, JournalEntry? Entry);
