using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The places of journals, and the begin of a session's in the first of them that can be written to.</summary>
internal static class JournalLocation
{
    /// <summary>Wherever a session of this configuration may have left its journal. A chosen folder that cannot be written to must not cost results, so the others follow it.</summary>
    public static IEnumerable<string> Folders(SessionContext context) =>
        new[] { context.Configuration.Delivery.Journal, OfRepository(context), context.Home.Folder, context.Home.Temporary }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Returns null, with the reasons, when no place takes a journal. A place that others may write to is a reason too, also where another one takes the journal.</summary>
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
