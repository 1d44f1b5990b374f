using CsCheck;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Delivery;

/// <summary>Generates journals as sessions and interrupted deliveries may leave them.</summary>
internal static class Journals
{
    private static readonly Gen<(int Kind, int Pick, int Size, TestOutcome Outcome)> Step =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1000], Gen.Int[1, 4], Gen.Enum<TestOutcome>());

    /// <summary>Each step is something a delivery could do at that point: it never sends a result twice or records an answer to a batch that was not sent.</summary>
    public static Gen<IReadOnlyList<JournalEntry>> Any { get; } = Step.List[0, 60].Select(Write);

    private static IReadOnlyList<JournalEntry> Write(List<(int Kind, int Pick, int Size, TestOutcome Outcome)> steps)
    {
        var entries = new List<JournalEntry>();
        var waiting = new List<SentResult>();
        var open = new List<BatchSent>();
        var records = 0;
        foreach (var (kind, pick, size, outcome) in steps)
        {
            if (kind < 5)
            {
                entries.Add(new ResultRecorded(++records, Given.Result(1 + (pick % 5), outcome)));
                waiting.Add(new SentResult(1 + (pick % 5), [records]));
            }
            else if (kind < 7 && waiting.Count > 0)
            {
                var batch = waiting.Take(size).GroupBy(sent => sent.Case).Select(same => new SentResult(same.Key, [.. same.SelectMany(sent => sent.Records)])).ToList();
                waiting.RemoveRange(0, Math.Min(size, waiting.Count));
                open.Add(new BatchSent($"trr-{entries.Count:0000000000}", Given.Noon, 57, 300, batch));
                entries.Add(open[^1]);
            }
            else if (kind < 9 && open.Count > 0)
            {
                var batch = open[pick % open.Count];
                open.Remove(batch);
                entries.Add(kind == 7 ? new BatchAccepted(batch.Batch, size == 1 ? [] : [.. batch.Results.Select(result => 100 + result.Case)]) : new BatchNotStored(batch.Batch, "lost"));
                if (kind == 8)
                    waiting.AddRange(batch.Results);
            }
            else if (waiting.Count > 0)
            {
                entries.Add(new ResultRejected(waiting[0].Case, waiting[0].Records, "unknown"));
                waiting.RemoveAt(0);
            }
        }

        return entries;
    }
}
