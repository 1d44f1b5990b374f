using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session.Overseeing;

/// <summary>The journals of this machine that hold something which a run that is closed could not take any more.</summary>
internal sealed class AwaitedJournals(SessionContext context)
{
    private readonly SessionsOfKey _sessions = new(context);

    /// <summary>Those of sessions that report into such a run and are not done, or that have not come to a run yet and may come to this one.</summary>
    public IReadOnlyList<string> For(Func<Bound, bool> isMeant) =>
    [
        .. from journal in FoundJournals.Of(context).Journals
           where !JournalGlance.IsFinished(journal)
           let session = _sessions.Read(journal)
           where session is { IsDelivered: false } && (session.Runs.Count > 0 ? session.Runs.Any(run => IsOfThisServer(run) && isMeant(run)) : MayCome(session))
           select journal,
    ];

    private bool IsOfThisServer(Bound run) => run.Server == context.Configuration.Options!.Connection!.Url;

    private bool MayCome(OverseenSession session) => session.Backlog.Recorded > 0 && context.Key is { } key && session.Backlog.Began?.Key == key;
}
