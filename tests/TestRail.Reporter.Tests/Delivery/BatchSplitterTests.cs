using TestRail.Client.Results;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class BatchSplitterTests
{
    [TestCase(0, 3, "")]
    [TestCase(1, 3, "1")]
    [TestCase(3, 3, "3")]
    [TestCase(4, 3, "3 1")]
    [TestCase(7, 3, "3 3 1")]
    [TestCase(2, 1, "1 1")]
    public void A_batch_has_no_more_results_than_asked_for(int results, int most, string batches) =>
        Assert.That(Sizes(BatchSplitter.Split(Drafts(results, ""), new SendingPace(most, 1))), Is.EqualTo(batches));

    [TestCase(400_000, "2 2 1")]
    [TestCase(2_000_000, "1 1 1 1 1")]
    [TestCase(100_000, "5")]
    public void A_batch_is_no_larger_than_a_server_takes(int comment, string batches) =>
        Assert.That(Sizes(BatchSplitter.Split(Drafts(5, new string('x', comment)), new SendingPace(1000, 1))), Is.EqualTo(batches));

    [Test]
    public void Size_is_counted_in_bytes() =>
        Assert.That(Sizes(BatchSplitter.Split(Drafts(2, new string('€', 200_000)), new SendingPace(1000, 1))), Is.EqualTo("1 1"));

    [Test]
    public void Nothing_is_lost_and_the_order_stays()
    {
        var all = BatchSplitter.Split(Drafts(10, new string('x', 300_000)), new SendingPace(2, 1)).SelectMany(batch => batch).Select(draft => draft.Sent.Case);
        Assert.That(all, Is.EqualTo(Enumerable.Range(0, 10)));
    }

    [TestCase(2, 1, 1)]
    [TestCase(5, 2, 3)]
    public void Halves_are_the_whole(int count, int first, int second)
    {
        var batch = Drafts(count, "").ToList();
        var halves = BatchSplitter.Halve(batch);
        Assert.That((halves.First.Count, halves.Second.Count), Is.EqualTo((first, second)));
        Assert.That(halves.First.Concat(halves.Second), Is.EqualTo(batch));
    }

    private static IEnumerable<OutgoingResult> Drafts(int count, string comment) =>
        Enumerable.Range(0, count).Select(id => new OutgoingResult(new SentResult(id, [id]), "Shop.Adds", new AddResultToCase { CaseId = id, Comment = comment }));

    private static string Sizes(IEnumerable<List<OutgoingResult>> batches) => string.Join(' ', batches.Select(batch => batch.Count));
}
