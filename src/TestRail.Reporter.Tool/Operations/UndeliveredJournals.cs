using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Journals on this machine with results that a closed run could no longer accept.</summary>
internal sealed class UndeliveredJournals(SessionContext context)
{
    private readonly SessionsByKey _sessions = new(context);

    /// <summary>
    /// The unfinished journals of sessions that report to a matching run, or that have no run yet and may join this one because they have the same run key.
    /// A journal that cannot be read may have results for the run, and TestRail cannot reopen a run.
    /// </summary>
    public IReadOnlyList<string> For(Func<RunBound, bool> matches) =>
    [
        .. from journal in JournalDiscovery.Of(context).Journals
           where !JournalHeader.IsFinished(journal)
           where _sessions.Read(journal) is { } session ? IsAwaited(session, matches) : MayBeAwaited(journal)
           select journal,
    ];

    private bool IsAwaited(JournaledSession session, Func<RunBound, bool> matches) =>
        !session.IsDelivered && (session.Runs.Count > 0 ? session.Runs.Any(run => IsOfThisServer(run) && matches(run)) : MayJoin(session));

    /// <summary>True for a journal that cannot be read, except when it is empty or is known to have another run key.</summary>
    private bool MayBeAwaited(string journal)
    {
        try
        {
            return !JournalHeader.IsWithoutLines(journal) && (JournalHeader.ReadStart(journal)?.Key is not { } key || context.Key is not { } own || key == own);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private bool IsOfThisServer(RunBound run) => run.Server == context.Configuration.Options!.Connection!.Url;

    private bool MayJoin(JournaledSession session) => session.Results.State.Recorded > 0 && context.Key is { } key && session.Results.State.Began?.Key == key;
}
