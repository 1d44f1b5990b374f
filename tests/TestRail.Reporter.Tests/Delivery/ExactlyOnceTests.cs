using CsCheck;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Tests.Journal;

namespace TestRail.Reporter.Tests.Delivery;

/// <summary>A truncated journal, with any of its unanswered batches stored, leads to each result being stored once, no matter how many deliveries are interrupted.</summary>
internal sealed class ExactlyOnceTests
{
    private const int BrokenDeliveries = 3;

    private static readonly CaseMatcher Matcher = new(new CaseOptions().MatchBy);

    [Test]
    public void Each_result_that_the_journal_holds_is_stored_once_or_refused() =>
        Gen.Select(Journals.Any, Gen.Double[0, 1], Gen.Int).Sample(
            (all, part, seed) =>
            {
                var luck = new Random(seed);
                List<JournalEntry> journal = [.. all.Take((int)Math.Ceiling(all.Count * part))];
                var server = new StoringServer(all, journal, luck);
                for (var round = 0; round <= BrokenDeliveries; round++)
                    journal.AddRange(server.Deliver(Read(journal), round, round < BrokenDeliveries ? luck.Next(8) : -1, luck).ToList());

                var recorded = journal.OfType<ResultRecorded>().Select(one => (Matcher.Match(one.Result).Cases[0], one.Number));
                var refused = journal.OfType<ResultRejected>().SelectMany(one => one.Records.Select(record => (one.Case, record)));
                Assert.That(server.Stored.Concat(refused), Is.EquivalentTo(recorded));
                Assert.That(Read(journal).Pending(), Is.Empty);
                Assert.That(Read(journal).State.InDoubt, Is.Empty);
            },
            iter: 300);

    [Test]
    public void What_was_discarded_is_neither_pending_nor_in_doubt_and_what_was_stored_stays_counted() =>
        Journals.Any.Sample(
            all =>
            {
                var before = Read(all);
                var after = Read([.. all, new ResultsDiscarded(Given.Noon, 7)]);
                Assert.That(after.Pending(), Is.Empty);
                Assert.That(after.State.InDoubt, Is.Empty);
                Assert.That(after.IsDelivered(new ResultOptions()), Is.True);
                Assert.That((after.State.Accepted, after.State.Recorded, after.State.Discarded), Is.EqualTo((before.State.Accepted, before.State.Recorded, 7)));
            },
            iter: 100);

    private static JournaledResults Read(IEnumerable<JournalEntry> entries)
    {
        using var place = new Place();
        using var writer = JournalWriter.Create(place.File, place.Time);
        foreach (var entry in entries)
            writer.Append(entry);
        return JournaledResults.Read(new JournalReader(writer.Handle), Matcher);
    }
}
