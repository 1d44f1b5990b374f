using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Finds the sessions with a run key, including those that still write their journals.</summary>
/// <param name="context">Provides the run key and the folders to search.</param>
internal sealed class SessionsByKey(SessionContext context)
{
    private readonly JournalContextFactory _contexts = new(context.Setting.WorkingFolder, context.Environment, context.Time, new Dictionary<string, string?>());

    /// <summary>True for journals of the command that this process started. Their sessions use the configuration of their own projects.</summary>
    public Predicate<string> IsStartedHere { get; init; } = static _ => false;

    /// <summary>The journals, oldest first. Journals in other folders are found through the shared state of their runs.</summary>
    public IReadOnlyList<string> Journals() => context.Key is not { } key ? [] :
        [.. JournalDiscovery.Of(context).Journals
            .Concat(SharedStateFile.AllOf(context.SharedFolders, key).SelectMany(shared => shared.Runs).SelectMany(run => run.Journals))
            .Distinct(StringComparer.Ordinal).Where(journal => JournalHeader.ReadStart(journal)?.Key == key)];

    /// <summary>Reads the session of a journal; null when the file cannot be read.</summary>
    public JournaledSession? Read(string journal)
    {
        try
        {
            var isBeingWritten = JournalLock.IsTaken(journal);
            using var file = JournalCompression.OpenWhole(journal);
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
