namespace TestRail.Reporter.Engine.Journal;

/// <summary>Deletes finished journals. An unfinished journal is never deleted.</summary>
internal static class JournalCleanup
{
    /// <summary>Deletes the journals that were finished before <paramref name="time"/>, with their attachments and reports.</summary>
    /// <param name="journals">The paths of the journals.</param>
    /// <param name="time">The time limit.</param>
    public static void Sweep(IEnumerable<string> journals, DateTimeOffset time)
    {
        foreach (var journal in journals)
        {
            try
            {
                if (JournalHeader.At(journal).Finished is { } finished && finished.At < time)
                    Delete(journal);
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
        foreach (var report in Directory.GetFiles(Path.GetDirectoryName(journal)!, $"{Path.GetFileNameWithoutExtension(journal)}.*").Where(file => file != journal))
            File.Delete(report);
        File.Delete(journal);
    }
}
