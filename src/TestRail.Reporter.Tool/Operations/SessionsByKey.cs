using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Finds the sessions that have a key in common, also while they write their journals.</summary>
/// <param name="context">Holds the key, and the folders that are looked in.</param>
internal sealed class SessionsByKey(SessionContext context)
{
    private readonly JournalContextFactory _contexts = new(context.Setting.WorkingFolder, context.Environment, context.Time, new Dictionary<string, string?>());

    /// <summary>True for the journals of a command that this process started: they have the configurations that its projects had.</summary>
    public Predicate<string> IsStartedHere { get; init; } = static _ => false;

    /// <summary>Their journals, oldest first. One that lies elsewhere is known from the runs that it reports into.</summary>
    public IReadOnlyList<string> Journals() => context.Key is not { } key ? [] :
        [.. JournalDiscovery.Of(context).Journals
            .Concat(SharedStateFile.AllOf(context.SharedFolders, key).SelectMany(shared => shared.Runs).SelectMany(run => run.Journals))
            .Distinct(StringComparer.Ordinal).Where(journal => JournalHeader.ReadStart(journal)?.Key == key)];

    /// <summary>The session of a journal; null when the file cannot be read.</summary>
    public JournaledSession? Read(string journal)
    {
        try
        {
            var isBeingWritten = JournalLock.IsTaken(journal);
            using var file = JournalHeader.OpenShared(journal);
            var reader = new JournalReader(file);
            if (reader.Lines().FirstOrDefault().Entry is not SessionStarted { Format: <= SessionStarted.CurrentFormat } began)
                return null;

            var session = _contexts.Of(began, IsStartedHere(journal)) with { Home = context.Home };
            reader.Redact = session.Redaction.Apply;
            return new JournaledSession(journal, session, JournaledResults.Read(reader, session.Matcher), isBeingWritten);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
