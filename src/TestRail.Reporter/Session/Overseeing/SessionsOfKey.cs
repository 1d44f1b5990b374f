using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;
using TestRail.Reporter.Runs.Sharing;
using TestRail.Reporter.Session.Resuming;

namespace TestRail.Reporter.Session.Overseeing;

/// <summary>Finds the sessions that have a key in common, also while they write their journals.</summary>
/// <param name="context">Holds the key, and the folders that are looked in.</param>
internal sealed class SessionsOfKey(SessionContext context)
{
    private readonly JournalContext _contexts = new(context.Setting.WorkingFolder, context.Environment, context.Time, new Dictionary<string, string?>());

    /// <summary>True for the journals of a command that this process started: they have the configurations that its projects had.</summary>
    public Predicate<string> IsStartedHere { get; init; } = static _ => false;

    /// <summary>Their journals, oldest first. One that lies elsewhere is known from the runs that it reports into.</summary>
    public IReadOnlyList<string> Journals() => context.Key is not { } key ? [] :
        [.. FoundJournals.Of(context).Journals
            .Concat(SharedRunFile.AllOf(context.SharedFolders, key).SelectMany(shared => shared.Runs).SelectMany(run => run.Journals))
            .Distinct(StringComparer.Ordinal).Where(journal => JournalGlance.BeganIn(journal)?.Key == key)];

    /// <summary>The session of a journal; null when the file cannot be read.</summary>
    public OverseenSession? Read(string journal)
    {
        try
        {
            var isBeingWritten = JournalClaim.IsTaken(journal);
            using var file = JournalGlance.OpenShared(journal);
            var reader = new JournalReader(file);
            if (reader.Lines().FirstOrDefault().Entry is not Began { Format: <= Began.CurrentFormat } began)
                return null;

            var session = _contexts.Of(began, IsStartedHere(journal)) with { Home = context.Home };
            reader.Redact = session.Redaction.Apply;
            var ways = (session.Configuration.Options?.Cases ?? new CaseOptions()).MatchBy;
            return new OverseenSession(journal, session, Backlog.Read(reader, new CaseMatcher(ways)), isBeingWritten);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
