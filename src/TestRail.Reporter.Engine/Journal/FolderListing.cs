namespace TestRail.Reporter.Engine.Journal;

/// <summary>Lists files in folders that other users may have created. A container that ran as root leaves folders that the user cannot read.</summary>
internal static class FolderListing
{
    /// <summary>The files with matching names; none when the folder does not exist or cannot be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">The pattern of the names.</param>
    /// <param name="objection">Why the folder cannot be read; null when it can be, or does not exist.</param>
    public static IReadOnlyList<string> Files(string folder, string pattern, out string? objection)
    {
        objection = null;
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        }
        // Another process may have just deleted the folder.
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            objection = "it cannot be read";
            return [];
        }
    }
}
