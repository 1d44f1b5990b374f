namespace TestRail.Reporter.Engine.Journal;

/// <summary>Finds the journals that sessions left.</summary>
internal static class JournalSearch
{
    /// <summary>The journals in these folders, oldest first; folders that are not there hold none.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, JournalFolder.Pattern)).Distinct(StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
}
