using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Gives up what is left in a journal, and says which tests' results that were.</summary>
internal sealed class Discarding(JournalDrawer drawer, TimeProvider time, IReporterLog log)
{
    public ResumeOutcome Discard(Backlog backlog)
    {
        var records = backlog.Pending().SelectMany(cases => cases).Select(record => record.Number)
            .Concat(backlog.InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records)).ToHashSet();
        List<string> tests = [.. drawer.Reader.Lines().Select(line => line.Entry).OfType<Recorded>()
            .Where(recorded => records.Contains(recorded.Number)).Select(recorded => recorded.Result.Test.FullName)];
        var discarded = new Discarded(time.GetUtcNow(), tests.Count);
        drawer.Writer.Append(discarded);
        backlog.Apply(discarded);
        log.Say(Sentences.Discarded(drawer.Path, tests));
        Finishing.Note(drawer.Writer, backlog, time);
        return ResumeOutcome.Delivered;
    }
}
