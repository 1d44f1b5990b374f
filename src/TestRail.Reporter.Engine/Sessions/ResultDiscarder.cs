using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Discards the pending and unconfirmed results of a journal, and logs their tests.</summary>
internal sealed class ResultDiscarder(OpenJournal openJournal, TimeProvider time, IReporterLog log)
{
    public ResumeOutcome Discard(JournaledResults journaled)
    {
        var records = journaled.Pending().SelectMany(cases => cases).Select(record => record.Number)
            .Concat(journaled.State.InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records)).ToHashSet();
        List<string> tests = [.. openJournal.Reader.Lines().Select(line => line.Entry).OfType<ResultRecorded>()
            .Where(recorded => records.Contains(recorded.Number)).Select(recorded => recorded.Result.Test.FullName)];
        var discarded = new ResultsDiscarded(time.GetUtcNow(), tests.Count);
        openJournal.Writer.Append(discarded);
        journaled.Apply(discarded);
        log.Say(JournalMessages.Discarded(openJournal.Path, tests));
        JournalCompletion.Note(openJournal.Writer, journaled, time);
        return ResumeOutcome.Delivered;
    }
}
