using System.IO.Compression;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A large finished journal is compressed after a day, and can still be read.</summary>
internal sealed class CompressedJournalTests : StoryFixture
{
    private const int Results = 30;

    private string _journal = null!;
    private byte[] _before = null!;
    private InspectedJournal _status = null!;

    private JumpingTime Time => (JumpingTime)Story.Time;

    private string Report => Path.ChangeExtension(_journal, ".testrail-report.json");

    [SetUp]
    public void LargeJournal()
    {
        var output = new string('x', 60_000);
        Story.Run([.. Enumerable.Range(1, Results).Select(id => Failed(id) with { Output = output, StackTrace = output })]);
        _journal = Story.Journals.Single();
        _before = File.ReadAllBytes(_journal);
        _status = Story.Survey().Single();
    }

    [Test]
    public void The_next_session_compresses_it_after_a_day()
    {
        File.AppendAllText(Report, new string(' ', (int)JournalCompression.Smallest));
        var report = File.ReadAllBytes(Report);
        Time.Advance(TimeSpan.FromDays(1));
        Story.Run(Passed(1));
        Assert.That(File.ReadAllBytes(_journal), Is.EqualTo(_before), "a day old and no older");

        Time.Advance(TimeSpan.FromMinutes(1));
        Story.Run(Passed(2));

        Assert.Multiple(() =>
        {
            Assert.That(Decompressed(_journal + ".gz"), Is.EqualTo(_before));
            Assert.That(Decompressed(Report + ".gz"), Is.EqualTo(report));
            Assert.That(new FileInfo(_journal).Length, Is.LessThan(10_000));
            Assert.That(File.Exists(Report), Is.False);
        });
    }

    [Test]
    public void Status_shows_the_same_as_before()
    {
        Compress();

        var status = Story.Survey().Single();

        Assert.That(status with { Runs = [] }, Is.EqualTo(_status with { Runs = [] }));
        Assert.That(status.Runs, Is.EqualTo(_status.Runs));
        Assert.That((status.Recorded, status.Accepted), Is.EqualTo((Results, Results)));
    }

    [Test]
    public async Task Resume_has_nothing_to_do()
    {
        Compress();
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Log.Messages, Is.Empty);
    }

    [Test]
    public void The_whole_journal_can_be_read()
    {
        Compress();

        using var file = JournalCompression.OpenWhole(_journal);
        var journaled = JournaledResults.Read(new JournalReader(file), CaseMatcher.Default);

        Assert.That((journaled.State.Recorded, journaled.State.Accepted, journaled.State.Damage.Lines.Count), Is.EqualTo((Results, Results, 0)));
    }

    [TestCase(new byte[] { 1, 2, 3 })]
    [TestCase(new byte[] { 31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255 })]
    public void A_damaged_compressed_file_is_an_error_and_leaves_no_temporary_file(byte[] content)
    {
        Compress();
        File.WriteAllBytes(_journal + ".gz", content);

        Assert.That(() => JournalCompression.OpenWhole(_journal).Dispose(), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_compression_that_was_interrupted_is_done_again()
    {
        File.WriteAllText(_journal + ".gz.new", "half");
        File.WriteAllText(_journal + ".gz", "not compressed");

        using (var file = JournalCompression.OpenWhole(_journal))
            Assert.That(RandomAccess.GetLength(file), Is.EqualTo(_before.Length), "the journal itself is still whole");
        Compress();

        Assert.That(Decompressed(_journal + ".gz"), Is.EqualTo(_before));
        Assert.That(Directory.GetFiles(Story.JournalFolder, "*.new"), Is.Empty);
    }

    [Test]
    public void It_is_deleted_with_its_journal()
    {
        Compress();

        JournalCleanup.Sweep([_journal], TimeSpan.FromDays(7), Time.GetUtcNow() + TimeSpan.FromDays(8));

        Assert.That(Directory.GetFiles(Story.JournalFolder, Path.GetFileNameWithoutExtension(_journal) + "*"), Is.Empty);
    }

    [Test]
    public void A_small_journal_stays_as_it_is()
    {
        Story.Run(Passed(1));
        var small = Story.Journals.Single(journal => journal != _journal);

        JournalCleanup.Sweep([small], TimeSpan.FromDays(7), Time.GetUtcNow() + TimeSpan.FromDays(2));

        Assert.That(File.Exists(small + ".gz"), Is.False);
        Assert.That(Story.Survey().Select(status => status.State), Is.All.EqualTo(JournalStatus.Finished));
    }

    private void Compress() => JournalCleanup.Sweep([_journal], TimeSpan.FromDays(7), Time.GetUtcNow() + TimeSpan.FromDays(2));

    private static byte[] Decompressed(string path)
    {
        using var source = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }
}
