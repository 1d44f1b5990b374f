using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalCleanupTests
{
    private static readonly JournalFinished Finished = (JournalFinished)SampleEntries.All["journal-finished"];

    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [Test]
    public void A_journal_that_was_finished_long_ago_goes_with_the_files_beside_it()
    {
        _place.Write(SampleEntries.All["session-started"], Finished);
        var files = Directory.CreateDirectory(JournalFolder.AttachmentsOf(_place.File)).FullName;
        File.WriteAllText(Path.Combine(files, "1-0-a.png"), "pixels");
        File.WriteAllText(Path.ChangeExtension(_place.File, ".testrail-report.json"), "{}");

        JournalCleanup.Sweep([_place.File], TimeSpan.Zero, Finished.At);
        Assert.That(File.Exists(_place.File), Is.True, "not older than that");
        JournalCleanup.Sweep([_place.File], TimeSpan.Zero, Finished.At.AddSeconds(1));

        Assert.That(Directory.EnumerateFileSystemEntries(_place.Folder), Is.Empty);
    }

    [TestCase("")]
    [TestCase("notes\n")]
    [TestCase("{\"entry\":\"runsClosed\"}\n")]
    public void What_is_not_finished_stays_however_old_it_is(string content)
    {
        File.WriteAllText(_place.File, content);
        File.SetLastWriteTimeUtc(_place.File, Given.Noon.UtcDateTime.AddYears(-10));
        JournalCleanup.Sweep([_place.File], TimeSpan.Zero, Given.Noon);
        Assert.That(File.ReadAllText(_place.File), Is.EqualTo(content));
    }

    [Test]
    public void A_journal_that_is_being_written_stays_and_one_that_is_gone_is_nothing_to_speak_of()
    {
        using var writer = JournalWriter.Create(_place.File, _place.Time);
        writer.Append(Finished);
        JournalCleanup.Sweep([Path.Combine(_place.Folder, "gone.jsonl"), _place.File], TimeSpan.Zero, DateTimeOffset.MaxValue);
        Assert.That(File.Exists(_place.File), Is.True);
    }

    [TestCase("*.jsonl")]
    [TestCase("?.jsonl")]
    [TestCase("2026*.jsonl")]
    [TestCase(".jsonl")]
    [TestCase("..jsonl")]
    [TestCase("...jsonl")]
    [Platform("Unix")]
    public void A_journal_whose_name_is_a_pattern_or_a_folder_takes_no_other_files_with_it(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_place.Folder, "a")).FullName;
        string[] others = [Path.Combine(_place.Folder, "outside.txt"), Path.Combine(folder, "20260301-b.jsonl"), Path.Combine(folder, "b.large.json"), Path.Combine(folder, ".gitignore"), Path.Combine(folder, ".large.json")];
        foreach (var other in others)
            File.WriteAllText(other, other.Contains("large", StringComparison.Ordinal) ? new string(' ', (int)JournalCompression.Smallest + 1) : "pending");
        var journal = Path.Combine(folder, name);
        using (var writer = JournalWriter.Create(journal, _place.Time))
        {
            writer.Append(SampleEntries.All["session-started"]);
            writer.Append(Finished);
        }

        JournalCleanup.Sweep([journal], TimeSpan.FromDays(7), Finished.At.AddDays(2));
        JournalCleanup.Sweep([journal], TimeSpan.Zero, Finished.At.AddDays(8));

        Assert.That(others, Has.All.Exist);
    }

    [Test]
    public void Files_that_share_only_the_beginning_of_a_name_stay()
    {
        _place.Write(SampleEntries.All["session-started"], Finished);
        var other = Path.ChangeExtension(_place.File, null) + "-2.testrail-report.json";
        File.WriteAllText(other, "{}");

        JournalCleanup.Sweep([_place.File], TimeSpan.Zero, Finished.At.AddSeconds(1));

        Assert.That(Directory.EnumerateFileSystemEntries(_place.Folder), Is.EqualTo([other]));
    }
}
