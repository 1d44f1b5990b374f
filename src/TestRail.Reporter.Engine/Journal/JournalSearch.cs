using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Finds journals.</summary>
internal static class JournalSearch
{
    /// <summary>The journals in the folders, oldest first. Folders that do not exist or cannot be read are skipped.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) => Order(folders.SelectMany(folder => In(folder, out _)));

    /// <summary>The journals in the folder, oldest first.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="objection">Why the folder cannot be read; null when it can be, or does not exist.</param>
    public static IReadOnlyList<string> In(string folder, out string? objection) => Order(FolderListing.Files(folder, JournalFolder.Pattern, out objection));

    /// <summary>
    /// The journals in folders that the user named, regardless of their owners. A delivery would write to the target of a link, which may be
    /// any file, so links are left out and logged. So are folders that cannot be read.
    /// </summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders, IReporterLog log)
    {
        var objections = new List<string>();
        var journals = new List<string>();
        foreach (var folder in folders)
        {
            journals.AddRange(In(folder, out var objection));
            if (objection is not null)
                objections.Add($"{folder}: {objection}");
        }

        var found = Order(journals).ToLookup(journal => FileOwnership.LinkObjection(journal) ?? JournalLock.Objection(journal));
        objections.AddRange(found.Where(group => group.Key is not null).SelectMany(group => group.Select(journal => $"{journal}: {group.Key}")));
        if (objections.Count > 0)
            log.Say(JournalMessages.FoldersNotTrusted(objections));
        return [.. found[null]];
    }

    private static IReadOnlyList<string> Order(IEnumerable<string> journals) => [.. journals.Distinct(StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
}
