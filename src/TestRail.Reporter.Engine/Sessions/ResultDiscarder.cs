using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Gives up what is left in a journal, and says which tests' results that were.</summary>
internal sealed class ResultDiscarder(OpenJournal drawer, TimeProvider time, IReporterLog log)
{
    public ResumeOutcome Discard(JournalState backlog)
    {
        var records = backlog.Pending().SelectMany(cases => cases).Select(record => record.Number)
            .Concat(backlog.InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records)).ToHashSet();
        List<string> tests = [.. drawer.Reader.Lines().Select(line => line.Entry).OfType<ResultRecorded>()
            .Where(recorded => records.Contains(recorded.Number)).Select(recorded => recorded.Result.Test.FullName)];
        var discarded = new ResultsDiscarded(time.GetUtcNow(), tests.Count);
        drawer.Writer.Append(discarded);
        backlog.Apply(discarded);
        log.Say(JournalMessages.Discarded(drawer.Path, tests));
        JournalCompletion.Note(drawer.Writer, backlog, time);
        return ResumeOutcome.Delivered;
    }
}
