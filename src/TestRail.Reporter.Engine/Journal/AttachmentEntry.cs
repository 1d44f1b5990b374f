namespace TestRail.Reporter.Engine.Journal;

/// <summary>An entry about a file of a stored result.</summary>
internal abstract record AttachmentEntry : JournalEntry;

/// <summary>A file is about to be uploaded to a stored result. Until a later entry with its outcome, it is in doubt.</summary>
internal sealed record AttachmentSent(int Record, int File, long ResultId, DateTimeOffset At) : AttachmentEntry;

/// <summary>The file was not stored and must be uploaded again.</summary>
internal sealed record AttachmentNotStored(int Record, int File, long ResultId, string Reason) : AttachmentEntry;

/// <summary>The file was stored, or was given up when <paramref name="Refusal"/> contains the reason.</summary>
internal sealed record AttachmentSettled(int Record, int File, long ResultId, string? AttachmentId, string? Refusal = null) : AttachmentEntry;
