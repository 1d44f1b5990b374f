using CsCheck;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Tests.Delivery;
using TestRail.Reporter.Tests.Journal;

namespace TestRail.Reporter.Tests.Results;

internal sealed class JournaledResultsTests
{
    private static readonly CaseMatcher Matcher = new(new CaseOptions().MatchBy);

    [Test]
    public void Whatever_was_written_each_result_is_pending_or_in_doubt_or_settled_and_never_two_of_these() =>
        Journals.Any.Sample(
            entries =>
            {
                for (var length = 0; length <= entries.Count; length++)
                {
                    var (all, settled) = Told([.. entries.Take(length)]);
                    var journaled = Read([.. entries.Take(length)]);
                    var pending = journaled.Pending().SelectMany(records => records).Select(record => (record.Case, record.Number)).ToList();
                    var inDoubt = journaled.State.InDoubt.SelectMany(batch => Pairs(batch.Results)).ToList();
                    Assert.That(pending.Concat(inDoubt).Concat(settled), Is.EquivalentTo(all));
                }
            },
            iter: 200);

    [Test]
    public void A_delivery_that_takes_notes_knows_what_a_later_one_reads() =>
        Journals.Any.Sample(
            entries =>
            {
                var records = entries.OfType<ResultRecorded>().ToList<JournalEntry>();
                var noting = Read(records);
                foreach (var entry in entries.Where(entry => entry is not ResultRecorded))
                    noting.Apply(entry);
                var reading = Read([.. records, .. entries.Where(entry => entry is not ResultRecorded)]);
                Assert.That(noting.Pending().Select(Numbers), Is.EqualTo(reading.Pending().Select(Numbers)));
                Assert.That(noting.State.InDoubt, Is.EqualTo(reading.State.InDoubt).UsingPropertiesComparer());
                Assert.That(noting.State.Accepted, Is.EqualTo(reading.State.Accepted));
            },
            iter: 100);

    [Test]
    public void Cases_come_in_the_order_in_which_they_first_reported_and_records_in_theirs()
    {
        var journaled = Read([new ResultRecorded(1, Given.Result(9)), new ResultRecorded(2, Given.Result(4)), new ResultRecorded(3, Given.Result(9)), new ResultRecorded(4, Given.Result())]);
        Assert.That(journaled.Pending().Select(Numbers), Is.EqualTo(new[] { "C9: 1 3", "C4: 2" }));
        Assert.That((journaled.State.Recorded, string.Join(' ', journaled.Cases)), Is.EqualTo((4, "9 4")));
    }

    [Test]
    public void A_record_of_two_cases_is_settled_case_by_case()
    {
        var both = Given.Result(traits: [new Trait("TestRailCase", "C1"), new Trait("TestRailCase", "C2")]);
        var journaled = Read([new ResultRecorded(1, both), new ResultRejected(1, [1], "unknown")]);
        Assert.That(journaled.Pending().Select(Numbers), Is.EqualTo(new[] { "C2: 1" }));
        Assert.That(journaled.State.Rejected.Select(refused => refused.Case), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Ids_at_the_server_go_to_the_files_of_every_record_summed_up()
    {
        JournalEntry[] entries =
        [
            new ResultRecorded(1, Given.Result(1), ["1-0-a.png", null]), new ResultRecorded(2, Given.Result(1), ["2-0-b.png"]), new ResultRecorded(3, Given.Result(), ["3-0-c.png"]),
            new BatchSent("b", Given.Noon, 57, 300, [new SentResult(1, [2, 1])]), new BatchAccepted("b", [77]),
            new AttachmentSettled(2, 0, 77, "x"),
        ];
        Assert.That(Read(entries).State.Files.Pending(), Is.EqualTo(new[] { new PendingAttachment(1, 0, "1-0-a.png", 77, 0) { Run = 57 } }));
        Assert.That(Read([.. entries, new AttachmentSettled(1, 0, 77, null, "too large")]).State.Files.Pending(), Is.Empty);
    }

    [Test]
    public void The_test_of_a_case_is_known_from_any_answer_that_named_it()
    {
        var journaled = Read(
        [
            new ResultRecorded(1, Given.Result(1)), new ResultRecorded(2, Given.Result(2)), new ResultRecorded(3, Given.Result(3)),
            new BatchSent("a", Given.Noon, 57, 300, [new SentResult(1, [1]), new SentResult(2, [2])]), new BatchAccepted("a", [77, 78], [501, BatchAccepted.UnknownId]),
            new BatchSent("b", Given.Noon, 57, 300, [new SentResult(3, [3])]), new BatchAccepted("b", [79]),
        ]);
        Assert.That(journaled.Records.Select(record => journaled.State.TestOf(record.Case)), Is.EqualTo(new long?[] { 501, null, null }));
    }

    [Test]
    public void Until_the_host_says_that_the_tests_have_ended_they_were_aborted()
    {
        Assert.That(Read([]).State.Aborted, Is.True);
        Assert.That(Read([new TestsEnded(true)]).State.Aborted, Is.True);
        Assert.That(Read([new TestsEnded(false)]).State.Aborted, Is.False);
        Assert.That(Read([new TestsEnded(false), new RunsClosed()]).State.Closed, Is.True);
    }

    [Test]
    public void The_last_run_of_each_suite_is_the_one()
    {
        var (bound, all) = ((RunBound)SampleEntries.All["run-bound"], (RunBound)SampleEntries.All["run-bound-bare"]);
        Assert.That(Read([all, all with { Run = 58 }]).State.Runs.Select(run => run.Run), Is.EqualTo([58]));
        Assert.That(Read([bound, bound with { Suite = 4, Run = 58 }, bound with { Run = 59 }]).State.Runs.Select(run => run.Run), Is.EqualTo([58, 59]));
        Assert.That(Read([]).State.Runs, Is.Empty);
    }

    [Test]
    public void What_cannot_be_read_is_told_with_its_place()
    {
        using var place = new Place();
        place.Read("what?\n{\"entry\":\"runsClosed\"}\n\n");
        using var drawer = OpenJournal.Continue(place.File, place.Time);
        Assert.That(JournaledResults.Read(drawer.Reader, Matcher).State.Damage.Lines, Is.EqualTo(new[] { 1, 3 }));

        var unreadable = Read([new ResultRecorded(1, Given.Result(traits: new Trait("TestRailCase", "C-1")))]);
        Assert.That(unreadable.Unreadable, Is.EqualTo(new[] { ("Shop.CartTests.Adds", "C-1") }));
        Assert.That(Read([new ResultRecorded(1, Given.Result(traits: new Trait("TestRailField", "os=Linux")))]).CarriesFields, Is.True);
    }

    private static JournaledResults Read(IReadOnlyList<JournalEntry> entries)
    {
        using var place = new Place();
        using var writer = JournalWriter.Create(place.File, place.Time);
        foreach (var entry in entries)
            writer.Append(entry);
        return JournaledResults.Read(new JournalReader(writer.Handle), Matcher);
    }

    /// <summary>A longer reference implementation of the same rules.</summary>
    private static (List<(long Case, int Record)> All, List<(long Case, int Record)> Settled) Told(List<JournalEntry> entries)
    {
        var all = entries.OfType<ResultRecorded>().Select(recorded => (Matcher.Match(recorded.Result).Cases[0], recorded.Number)).ToList();
        var stored = entries.OfType<BatchAccepted>().Select(accepted => entries.OfType<BatchSent>().Single(sending => sending.Batch == accepted.Batch));
        var settled = stored.SelectMany(sending => Pairs(sending.Results))
            .Concat(entries.OfType<ResultRejected>().SelectMany(refused => refused.Records.Select(record => (refused.Case, record))));
        return (all, settled.ToList());
    }

    private static IEnumerable<(long Case, int Record)> Pairs(IEnumerable<SentResult> results) =>
        from result in results from record in result.Records select (result.Case, record);

    private static string Numbers(CaseRecord[] records) => $"C{records[0].Case}: {string.Join(' ', records.Select(record => record.Number))}";
}
