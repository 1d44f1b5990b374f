namespace TestRail.Reporter.Engine.Journal;

/// <summary>A committed line of a journal.</summary>
/// <param name="Number">The line's number, starting at 1.</param>
/// <param name="Offset">The line's offset in the file, in bytes.</param>
/// <param name="Length">Its length in bytes, without the newline.</param>
/// <param name="Entry">The entry; null when this reporter cannot read the line.</param>
internal readonly record struct JournalLine(int Number, long Offset, int Length, JournalEntry? Entry);
