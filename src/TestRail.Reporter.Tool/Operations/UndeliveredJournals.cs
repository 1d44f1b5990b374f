using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Journals on this machine with results that a closed run could no longer accept.</summary>
internal sealed class UndeliveredJournals(SessionContext context)
{
    private readonly SessionsByKey _sessions = new(context);

    /// <summary>
    /// The unfinished journals of sessions that report to a matching run, or that have no run yet and may join this one because they have the same run key.
    /// </summary>
    public IReadOnlyList<string> For(Func<RunBound, bool> matches) =>
    [
        .. from journal in JournalDiscovery.Of(context).Journals
           where !JournalHeader.IsFinished(journal)
           let session = _sessions.Read(journal)
           where session is { IsDelivered: false } && (session.Runs.Count > 0 ? session.Runs.Any(run => IsOfThisServer(run) && matches(run)) : MayJoin(session))
           select journal,
    ];

    private bool IsOfThisServer(RunBound run) => run.Server == context.Configuration.Options!.Connection!.Url;

    private bool MayJoin(JournaledSession session) => session.Results.State.Recorded > 0 && context.Key is { } key && session.Results.State.Began?.Key == key;
}
