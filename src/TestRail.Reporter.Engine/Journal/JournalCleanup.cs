namespace TestRail.Reporter.Engine.Journal;

/// <summary>Deletes journals of which nothing is left to be done. An unfinished one is never deleted, whatever its age.</summary>
internal static class JournalCleanup
{
    /// <summary>Deletes the journals that were finished before that time, with the copies of their attachments and the reports that bear their names.</summary>
    /// <param name="journals">The journals.</param>
    /// <param name="time">The time.</param>
    public static void Sweep(IEnumerable<string> journals, DateTimeOffset time)
    {
        foreach (var journal in journals)
        {
            try
            {
                if (JournalHeader.At(journal).Finished is { } finished && finished.At < time)
                    Delete(journal);
            }
            // Another process sweeps too, or the folder is not ours to change: the next sweep comes by again.
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>The journal goes last: a sweep that is interrupted leaves nothing that no later one finds.</summary>
    private static void Delete(string journal)
    {
        if (JournalFolder.AttachmentsOf(journal) is var attachments && Directory.Exists(attachments))
            Directory.Delete(attachments, recursive: true);
        foreach (var report in Directory.GetFiles(Path.GetDirectoryName(journal)!, $"{Path.GetFileNameWithoutExtension(journal)}.*").Where(file => file != journal))
            File.Delete(report);
        File.Delete(journal);
    }
}
