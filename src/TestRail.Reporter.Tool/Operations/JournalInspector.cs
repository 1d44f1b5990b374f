using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Reads journals without claiming or changing them, including journals that a running process writes.</summary>
internal sealed class JournalInspector(JournalContextFactory contexts)
{
    /// <summary>Removes the secrets of this process from journals whose session is not known.</summary>
    public required Redaction Redaction { get; init; }

    /// <summary>Reads a journal's state.</summary>
    public InspectedJournal Look(string journal)
    {
        try
        {
            var header = JournalHeader.At(journal);
            if (header.IsEmpty)
                return new InspectedJournal(journal, JournalStatus.Empty);
            if (header.Finished is { } finished)
                return Finished(journal, header.Began, finished);

            return Look(journal, header.IsBeingWritten);
        }
        // On Windows, a delivery opens its journal exclusively, so it cannot be read.
        catch (IOException inUse) when (inUse is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return new InspectedJournal(journal, JournalStatus.Writing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new InspectedJournal(journal, JournalStatus.Unreadable);
        }
    }

    private static InspectedJournal Finished(string journal, SessionStarted? began, JournalFinished finished) => new(journal, JournalStatus.Finished)
    {
        Began = began?.At,
        Recorded = finished.Recorded,
        Accepted = finished.Accepted,
        Rejected = finished.Rejected,
        Discarded = finished.Discarded,
        DefectsMissing = finished.DefectsMissing,
        Runs = finished.Addresses ?? [],
    };

    private InspectedJournal Look(string journal, bool isBeingWritten)
    {
        using var file = JournalHeader.OpenShared(journal);
        var reader = new JournalReader(file);
        var began = reader.Lines().Select(line => line.Entry).OfType<SessionStarted>().FirstOrDefault();
        var context = began?.Format <= SessionStarted.CurrentFormat ? contexts.Of(began) : null;
        // A session may have written a name before its secrets were known.
        reader.Redact = (context?.Redaction ?? Redaction).Apply;
        var journaled = JournaledResults.Read(reader, context?.Matcher ?? CaseMatcher.Default);
        return new InspectedJournal(journal, isBeingWritten ? JournalStatus.Writing : State(journaled))
        {
            Began = began?.At,
            Recorded = journaled.State.Recorded,
            Running = [.. journaled.State.Running.Select(started => started.Test.Name)],
            Accepted = journaled.State.Accepted,
            Rejected = journaled.State.Rejected.Count,
            Unconfirmed = journaled.State.Unconfirmed,
            Pending = journaled.CountPending(context?.Results ?? new ResultOptions()),
            Discarded = journaled.State.Discarded,
            DefectsMissing = journaled.State.Defects.Missing.Count,
            Runs = [.. journaled.State.Runs.Select(run => run.Address)],
            DamagedLines = journaled.State.Damage.Lines,
        };
    }

    private static JournalStatus State(JournaledResults journaled) => journaled switch
    {
        { State.Began.Format: > SessionStarted.CurrentFormat } => JournalStatus.Newer,
        { State.Damage.SecondSession: not null } => JournalStatus.Damaged,
        { State.Began: null, State.Recorded: > 0 } => JournalStatus.Damaged,
        { State.Began: null } => JournalStatus.NoJournal,
        { State.InDoubt.Count: > 0 } => JournalStatus.Unconfirmed,
        _ => JournalStatus.Waiting,
    };
}
