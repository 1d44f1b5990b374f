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
        foreach (var folder in Folders(context))
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

    private static IEnumerable<string> Folders(SessionContext context)
    {
        var users = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var ofUser = JournalFolder.Default(null, users.Length > 0 ? users : Path.GetTempPath());
        if (context.Configuration.Delivery.Journal is { } chosen)
            yield return chosen;
        else if (context.Configuration.RepositoryRoot is { } root)
            yield return JournalFolder.Default(root, users);
        yield return ofUser;
        yield return Path.Combine(Path.GetTempPath(), "testrail-reporter-" + Environment.UserName);
    }
}
