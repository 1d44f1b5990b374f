using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The folders for journals. A session's journal is created in the first one that is writable.</summary>
internal static class JournalLocation
{
    /// <summary>
    /// All folders in which a session of this configuration may have left its journal. Results must not be lost when a configured folder is
    /// not writable, so other folders follow it.
    /// </summary>
    public static IEnumerable<string> Folders(SessionContext context) =>
        new[] { context.Configuration.Delivery.Journal, OfRepository(context), context.Home.Folder, context.Home.Temporary }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Creates the journal in the first usable folder. Returns null, with the reasons in <paramref name="refusals"/>, when no folder is
    /// usable. <paramref name="objections"/> contains the folders that other users may write to, even when the journal is created in
    /// another one.
    /// </summary>
    public static OpenJournal? Open(SessionContext context, SessionStarted began, out IReadOnlyList<string> refusals, out IReadOnlyList<string> objections)
    {
        var (reasons, untrusted) = (new List<string>(), new List<string>());
        (refusals, objections) = (reasons, untrusted);
        foreach (var folder in Folders(context))
        {
            try
            {
                if (context.Home.Objection(folder, folder) is { } objection)
                    untrusted.Add($"{folder}: {objection}");
                else
                    return OpenJournal.Create(folder, began, context.Time, context.OpenFile);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                reasons.Add($"{folder}: {refused.Message}");
            }
        }

        reasons.AddRange(untrusted);
        return null;
    }

    private static string? OfRepository(SessionContext context) => context.Configuration.RepositoryRoot is { } root ? Path.Combine(root, JournalFolder.Name) : null;
}
