using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session;

/// <summary>The places of journals, and the begin of a session's in the first of them that can be written to.</summary>
internal static class JournalPlace
{
    /// <summary>Wherever a session of this configuration may have left its journal. A chosen folder that cannot be written to must not cost results, so the others follow it.</summary>
    public static IEnumerable<string> Folders(ConfigurationResult configuration) =>
        JournalFolder.Candidates(configuration.RepositoryRoot).Prepend(configuration.Delivery.Journal).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Returns null, with the reasons, when no place takes a journal.</summary>
    public static JournalDrawer? Open(SessionContext context, Began began, out IReadOnlyList<string> refusals)
    {
        var reasons = new List<string>();
        refusals = reasons;
        foreach (var folder in Folders(context.Configuration))
        {
            try
            {
                return JournalDrawer.Create(folder, began, context.Time, context.OpenFile);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                reasons.Add($"{folder}: {refused.Message}");
            }
        }

        return null;
    }
}
