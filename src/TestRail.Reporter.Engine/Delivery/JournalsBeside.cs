using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sessions of the same key that reported to the same runs, whose journals are in the same folder and whose results are not known yet. The shared state does not know them if
/// the journals were copied to another machine, or if an option that chooses the run has another value when the results are sent later.
/// </summary>
internal static class JournalsBeside
{
    /// <summary>Finds the sessions.</summary>
    /// <param name="journal">The journal whose results are about to be sent.</param>
    /// <param name="began">Its session.</param>
    /// <param name="server">The base address of TestRail.</param>
    /// <param name="runs">The runs that the results are for.</param>
    /// <param name="published">The sessions whose results are known. Their journals are not read again.</param>
    public static IEnumerable<SharedSession> Of(string journal, SessionStarted began, Uri server, IReadOnlySet<long> runs, IReadOnlySet<string> published) =>
        from other in JournalSearch.In([Path.GetDirectoryName(Path.GetFullPath(journal))!])
        where FileOwnership.LinkObjection(other) is null
        let start = JournalHeader.ReadStart(other)
        where start is { Format: <= SessionStarted.CurrentFormat } && start.Key == began.Key && !published.Contains(start.Session) && ReportsTo(other, server, runs)
        select start.ToShared(other);

    private static bool ReportsTo(string journal, Uri server, IReadOnlySet<long> runs)
    {
        try
        {
            using var file = JournalCompression.OpenWhole(journal);
            return new JournalReader(file).Lines().Select(line => line.Entry).OfType<RunBound>().Any(bound => bound.Server == server && runs.Contains(bound.Run));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
