using TestRail.Client.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Results;

namespace TestRail.Reporter.Delivery;

/// <summary>Settles the results of a session without a run: TestRail has none of their cases, so it would refuse each of them.</summary>
internal sealed class UnknownCaseRefusal(ResultOptions options, TimeProvider time)
{
    /// <summary>Refuses the pending results of the cases, and notes it in the journal, so that no later delivery tries them again.</summary>
    /// <param name="drawer">The journal.</param>
    /// <param name="backlog">What it comes to.</param>
    /// <param name="unknown">The cases.</param>
    public DeliveryReport Refuse(JournalDrawer drawer, Backlog backlog, IReadOnlyCollection<long> unknown)
    {
        var (judge, ledger) = (new CaseJudge(options), new Ledger(drawer.Writer, backlog, time));
        var refused = (from own in backlog.Pending()
                       where unknown.Contains(own[0].Case)
                       from result in judge.Judge(own, isIncomplete: false)
                       select new RefusedResult(Draft(drawer.Reader, own[0].Case, result), BatchSender.UnknownCase, IsUnknownCase: true)).ToList();
        foreach (var result in refused)
            ledger.Write(new Refused(result.Case, result.Draft.Sent.Records, result.Reason));
        return DeliveryReport.Of(backlog, options) with
        {
            Refused = refused,
            NotInTestRail = [.. unknown.Except(refused.Select(result => result.Case))],
        };
    }

    private static DraftResult Draft(JournalReader reader, long id, CaseResult result)
    {
        var records = result.Records.ToList();
        var name = ((Recorded)reader.EntryAt(records[0].Offset, records[0].Length)!).Result.Test.FullName;
        return new DraftResult(new SentResult(id, [.. records.Select(record => record.Number)]), name, new AddResultToCase { CaseId = id });
    }
}
