namespace TestRail.Reporter.Engine.Journal;

/// <summary>Deletes finished journals after a time, and compresses large ones before. An unfinished journal is never changed.</summary>
internal static class JournalCleanup
{
    /// <summary>A build that collects reports does so on the same day, and expects them under their names.</summary>
    private static readonly TimeSpan CompressAfter = TimeSpan.FromDays(1);

    /// <summary>
    /// Deletes journals that were finished before the retention period, with their attachments and reports. A journal with an unusual name
    /// stays.
    /// </summary>
    /// <param name="journals">The paths of the journals.</param>
    /// <param name="retention">The retention period.</param>
    /// <param name="now">The current time.</param>
    public static void Sweep(IEnumerable<string> journals, TimeSpan retention, DateTimeOffset now)
    {
        foreach (var journal in journals.Where(JournalFolder.HasPlainName))
        {
            try
            {
                if (JournalHeader.At(journal).Finished is not { } finished)
                    continue;
                if (finished.At < now - retention)
                    Delete(journal);
                // The defects of a compressed journal could not be pushed later.
                else if (finished.At < now - CompressAfter && finished.DefectsMissing == 0)
                    JournalCompression.Compress(journal);
            }
            // Another process may be deleting the same journals, or the folder may be read-only. A later clean-up tries again.
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>Deletes the journal last. If the clean-up is interrupted, the next one still finds the journal.</summary>
    private static void Delete(string journal)
    {
        if (JournalFolder.AttachmentsOf(journal) is var attachments && Directory.Exists(attachments))
            Directory.Delete(attachments, recursive: true);
        foreach (var report in JournalFolder.FilesBeside(journal))
            File.Delete(report);
        File.Delete(journal);
    }
}
