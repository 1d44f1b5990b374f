using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Finds journals.</summary>
internal static class JournalSearch
{
    /// <summary>The journals in the folders, oldest first. Folders that do not exist are skipped.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, JournalFolder.Pattern)).Distinct(StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>
    /// The journals in folders that the user named, regardless of their owners. A delivery would write to the target of a link, which may be
    /// any file, so links are left out and logged.
    /// </summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders, IReporterLog log)
    {
        var found = In(folders).ToLookup(journal => FileOwnership.LinkObjection(journal) ?? JournalLock.Objection(journal));
        string[] objections = [.. found.Where(group => group.Key is not null).SelectMany(group => group.Select(journal => $"{journal}: {group.Key}"))];
        if (objections.Length > 0)
            log.Say(JournalMessages.FoldersNotTrusted(objections));
        return [.. found[null]];
    }
}
