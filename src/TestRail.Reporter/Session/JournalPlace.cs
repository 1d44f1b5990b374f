using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session;

/// <summary>Begins a session's journal in the first place that can be written to.</summary>
internal static class JournalPlace
{
    /// <summary>Returns null, with the reasons, when no place takes a journal.</summary>
    public static JournalDrawer? Open(SessionContext context, Began began, out IReadOnlyList<string> refusals)
    {
        var reasons = new List<string>();
        refusals = reasons;
        foreach (var folder in Folders(context.Configuration))
        {
            try
            {
                return JournalDrawer.Create(folder, began, context.Time);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                reasons.Add($"{folder}: {refused.Message}");
            }
        }

        return null;
    }

    /// <summary>A chosen folder that cannot be written to must not cost results, so the others follow it too.</summary>
    private static IEnumerable<string> Folders(ConfigurationResult configuration) =>
        JournalFolder.Candidates(configuration.RepositoryRoot).Prepend(configuration.Delivery.Journal).OfType<string>();
}
