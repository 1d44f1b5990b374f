using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalHeaderTests
{
    private static readonly SessionStarted Began = (SessionStarted)SampleEntries.All["session-started"];
    private static readonly JournalFinished Finished = (JournalFinished)SampleEntries.All["journal-finished-bare"];

    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [Test]
    public void A_finished_journal_says_so_in_its_last_line()
    {
        _place.Write(Began, new ResultRecorded(1, Given.Result()), Finished);
        var glance = JournalHeader.At(_place.File);
        Assert.That((glance.Began?.Session, glance.Finished, glance.IsEmpty, glance.IsBeingWritten), Is.EqualTo((Began.Session, Finished, false, false)));
    }

    [Test]
    public void What_follows_the_last_line_makes_it_another()
    {
        _place.Write(Began, Finished, new RunsClosed());
        Assert.That(JournalHeader.At(_place.File).Finished, Is.Null);
        File.AppendAllText(_place.File, "damage\n");
        Assert.That(JournalHeader.At(_place.File).Finished, Is.Null);
    }

    [Test]
    public void The_last_recorded_result_tells_how_many_there_are()
    {
        _place.Write(Began, new ResultRecorded(1, Given.Result()), new ResultRecorded(2, Given.Result()), new TestsEnded(true));
        Assert.That(JournalHeader.At(_place.File).Recorded, Is.EqualTo(2));
    }

    [Test]
    public void A_short_journal_without_a_result_has_none_and_of_a_long_one_nobody_knows()
    {
        _place.Write(Began);
        Assert.That(JournalHeader.At(_place.File).Recorded, Is.Zero);
        File.Delete(_place.File);
        _place.Write(Began, new ResultRecorded(1, Given.Result()), new BatchNotStored("b", new string('x', 300 * 1024)));
        Assert.That(JournalHeader.At(_place.File).Recorded, Is.Null);
    }

    [Test]
    public void A_journal_that_is_being_written_is_seen_to_be_and_stays_its_writers()
    {
        using (var writer = JournalWriter.Create(_place.File, _place.Time))
        {
            Assert.That(JournalHeader.At(_place.File).IsEmpty, Is.True);
            writer.Append(Began);
            Assert.That(JournalHeader.At(_place.File).IsBeingWritten, Is.True);
            writer.Append(Finished);
        }

        using (JournalWriter.Continue(_place.File, _place.Time))
            Assert.That(JournalHeader.At(_place.File).IsBeingWritten, Is.True);
        Assert.That(JournalHeader.At(_place.File).Finished, Is.EqualTo(Finished));
    }

    [Test]
    public void What_is_not_there_is_not_taken_for_a_living_process()
    {
        Assert.That(() => JournalHeader.At(_place.File), Throws.InstanceOf<FileNotFoundException>());
        Assert.That(JournalLock.IsTaken(_place.File), Is.False);
    }
}
