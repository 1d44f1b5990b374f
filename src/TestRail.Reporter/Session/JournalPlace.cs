using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session;

/// <summary>The places of journals, and the begin of a session's in the first of them that can be written to.</summary>
internal static class JournalPlace
{
    /// <summary>Wherever a session of this configuration may have left its journal. A chosen folder that cannot be written to must not cost results, so the others follow it.</summary>
    public static IEnumerable<string> Folders(SessionContext context) =>
        new[] { context.Configuration.Delivery.Journal, OfRepository(context), context.UserFolder, context.TemporaryFolder }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Why nothing in a folder, or a file of it, is read or written; null when it may be. What somebody names is that person's decision, and not asked for here.</summary>
    /// <param name="context">Tells which folders are the user's own.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="file">A file in it; null for the folder itself.</param>
    public static string? Objection(SessionContext context, string folder, string? file = null) => FileOwner.Objection(file ?? folder, IsOfUser(context, folder));

    /// <summary>True for a folder that holds journals of all of a user's repositories.</summary>
    public static bool IsOfUser(SessionContext context, string folder) => folder == context.UserFolder || folder == context.TemporaryFolder;

    /// <summary>Returns null, with the reasons, when no place takes a journal. A place that others may write to is a reason too, also where another one takes the journal.</summary>
    public static JournalDrawer? Open(SessionContext context, Began began, out IReadOnlyList<string> refusals, out IReadOnlyList<string> objections)
    {
        var (reasons, untrusted) = (new List<string>(), new List<string>());
        (refusals, objections) = (reasons, untrusted);
        foreach (var folder in Folders(context))
        {
            try
            {
                if (Objection(context, folder) is { } objection)
                    untrusted.Add($"{folder}: {objection}");
                else
                    return JournalDrawer.Create(folder, began, context.Time, context.OpenFile);
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
