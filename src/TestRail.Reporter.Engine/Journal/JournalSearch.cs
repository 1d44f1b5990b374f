namespace TestRail.Reporter.Engine.Journal;

/// <summary>Finds journals.</summary>
internal static class JournalSearch
{
    /// <summary>The journals in the folders, oldest first. Folders that do not exist are skipped.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, JournalFolder.Pattern)).Distinct(StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
}
