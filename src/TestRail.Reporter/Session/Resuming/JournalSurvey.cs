using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Looks at journals without claiming or changing them, also at one that a living process writes.</summary>
internal sealed class JournalSurvey(JournalContext contexts)
{
    public SurveyedJournal Look(string journal)
    {
        try
        {
            var glance = JournalGlance.At(journal);
            if (glance.IsEmpty)
                return new SurveyedJournal(journal, JournalState.Empty);
            if (glance.Finished is { } finished)
                return Finished(journal, glance.Began, finished);

            return Look(journal, glance.IsBeingWritten);
        }
        // On Windows nobody may read a journal while a delivery has it to itself.
        catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return new SurveyedJournal(journal, JournalState.Writing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new SurveyedJournal(journal, JournalState.Unreadable);
        }
    }

    private static SurveyedJournal Finished(string journal, Began? began, Finished finished) => new(journal, JournalState.Finished)
    {
        Began = began?.At,
        Recorded = finished.Recorded,
        Accepted = finished.Accepted,
        Refused = finished.Refused,
        Discarded = finished.Discarded,
        Runs = finished.Addresses ?? [],
    };

    private SurveyedJournal Look(string journal, bool isBeingWritten)
    {
        using var file = JournalGlance.OpenShared(journal);
        var reader = new JournalReader(file);
        var began = reader.Lines().Select(line => line.Entry).OfType<Began>().FirstOrDefault();
        var options = began?.Format <= Began.CurrentFormat ? contexts.Of(began).Configuration.Options : null;
        var backlog = Backlog.Read(reader, new CaseMatcher((options?.Cases ?? new CaseOptions()).MatchBy));
        return new SurveyedJournal(journal, isBeingWritten ? JournalState.Writing : State(backlog))
        {
            Began = began?.At,
            Recorded = backlog.Recorded,
            Accepted = backlog.Accepted,
            Refused = backlog.Refused.Count,
            InDoubt = backlog.ResultsInDoubt,
            ToSend = backlog.Kept(options?.Results ?? new ResultOptions()),
            Discarded = backlog.Discarded,
            Runs = [.. backlog.Runs.Select(run => run.Address)],
            DamagedLines = backlog.Damage.Lines,
        };
    }

    private static JournalState State(Backlog backlog) => backlog switch
    {
        { Began.Format: > Began.CurrentFormat } => JournalState.Newer,
        { Damage.SecondSession: not null } => JournalState.Damaged,
        { Began: null, Recorded: > 0 } => JournalState.Damaged,
        { Began: null } => JournalState.NoJournal,
        { InDoubt.Count: > 0 } => JournalState.InDoubt,
        _ => JournalState.Waiting,
    };
}
