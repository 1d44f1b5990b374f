using TestRail.Client.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Rejects the results of a session without a run. TestRail has none of their cases and would reject each of them.</summary>
internal sealed class UnknownCaseRejection(ResultOptions options, TimeProvider time)
{
    /// <summary>
    /// Rejects the pending results of the cases and writes that to the journal, so that later deliveries do not send them.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="journaled">The journal's state.</param>
    /// <param name="unknown">The cases that are not in TestRail.</param>
    public DeliveryReport Refuse(OpenJournal journal, JournaledResults journaled, IReadOnlyCollection<long> unknown)
    {
        var (evaluator, deliveryLog) = (new CaseEvaluator(options), new DeliveryLog(journal.Writer, journaled, time));
        var rejected = (from own in journaled.Pending()
                        where unknown.Contains(own[0].Case)
                        from result in evaluator.Evaluate(own, isIncomplete: false)
                        select new RejectedResult(Draft(journal.Reader, own[0].Case, result), BatchSender.UnknownCase, IsUnknownCase: true)).ToList();
        foreach (var result in rejected)
            deliveryLog.Write(new ResultRejected(result.Case, result.Draft.Sent.Records, result.Reason));
        return DeliveryReport.Of(journaled, options) with
        {
            Rejected = rejected,
            NotInTestRail = [.. unknown.Except(rejected.Select(result => result.Case))],
        };
    }

    private static OutgoingResult Draft(JournalReader reader, long id, CaseResult result)
    {
        var records = result.Records.ToList();
        var name = ((ResultRecorded)reader.EntryAt(records[0].Offset, records[0].Length)!).Result.Test.FullName;
        return new OutgoingResult(new SentResult(id, [.. records.Select(record => record.Number)]), name, new AddResultToCase { CaseId = id });
    }
}
