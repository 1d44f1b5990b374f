using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>What becomes of several records of one case: data rows, target frameworks, several tests.</summary>
internal sealed class RowRule(RowChoice choice, StatusMap statuses)
{
    /// <summary>The results to send, in that order, each as the records it sums up with the deciding one first.</summary>
    public IEnumerable<IReadOnlyList<CaseRecord>> Apply(IReadOnlyList<CaseRecord> records)
    {
        var sent = records.Where(record => statuses.IsSent(record.Outcome)).ToList();
        if (sent.Count < 2)
            return sent.Count == 0 ? [] : [sent];

        return choice switch
        {
            RowChoice.Worst => [Deciding(sent, sent.MaxBy(Weight))],
            RowChoice.Last => [Deciding(sent, LastThatRan(sent))],
            // The last result stored is the one that TestRail shows, so the weightiest goes last.
            _ => sent.OrderBy(Weight).Select(record => (IReadOnlyList<CaseRecord>)[record]),
        };
    }

    private static List<CaseRecord> Deciding(List<CaseRecord> records, CaseRecord first) =>
        [first, .. records.Where(record => record.Number != first.Number)];

    /// <summary>What was skipped never outranks what ran.</summary>
    private static CaseRecord LastThatRan(List<CaseRecord> records)
    {
        var index = records.FindLastIndex(record => record.Outcome != TestOutcome.Skipped);
        return index < 0 ? records[^1] : records[index];
    }

    private int Weight(CaseRecord record) => statuses.Weight(record.Outcome);
}
