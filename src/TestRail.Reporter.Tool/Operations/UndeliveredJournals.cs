using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>The journals of this machine that hold something which a run that is closed could not take any more.</summary>
internal sealed class UndeliveredJournals(SessionContext context)
{
    private readonly SessionsByKey _sessions = new(context);

    /// <summary>Those of sessions that report into such a run and are not done, or that have not come to a run yet and may come to this one.</summary>
    public IReadOnlyList<string> For(Func<RunBound, bool> isMeant) =>
    [
        .. from journal in JournalDiscovery.Of(context).Journals
           where !JournalHeader.IsFinished(journal)
           let session = _sessions.Read(journal)
           where session is { IsDelivered: false } && (session.Runs.Count > 0 ? session.Runs.Any(run => IsOfThisServer(run) && isMeant(run)) : MayCome(session))
           select journal,
    ];

    private bool IsOfThisServer(RunBound run) => run.Server == context.Configuration.Options!.Connection!.Url;

    private bool MayCome(JournaledSession session) => session.Results.State.Recorded > 0 && context.Key is { } key && session.Results.State.Began?.Key == key;
}
