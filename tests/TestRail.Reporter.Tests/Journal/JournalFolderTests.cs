using System.Globalization;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalFolderTests
{
    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [Test]
    public void A_folder_is_kept_from_git()
    {
        var folder = Path.Combine(_place.Folder, "deep", ".testrail");
        JournalFolder.Prepare(folder);
        Assert.That(File.ReadAllText(Path.Combine(folder, ".gitignore")), Is.EqualTo("*\n"));
    }

    [Test]
    [Platform("Unix")]
    public void A_folder_is_its_users_alone()
    {
        var folder = Path.Combine(_place.Folder, ".testrail");
        JournalFolder.Prepare(folder);
        Assert.That(File.GetUnixFileMode(folder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void A_folder_that_is_there_is_left_as_it_is()
    {
        File.WriteAllText(Path.Combine(_place.Folder, ".gitignore"), "bin/\n");
        JournalFolder.Prepare(_place.Folder);
        JournalFolder.Prepare(_place.Folder);
        Assert.That(File.ReadAllText(Path.Combine(_place.Folder, ".gitignore")), Is.EqualTo("bin/\n"));
    }

    [Test]
    public void Many_processes_may_prepare_a_folder_at_once()
    {
        var folder = Path.Combine(_place.Folder, ".testrail");
        Assert.That(() => Parallel.For(0, 50, _ => JournalFolder.Prepare(folder)), Throws.Nothing);
    }

    [Test]
    [SetCulture("th-TH")]
    public void A_files_name_sorts_by_time_whatever_calendar_its_writer_uses()
    {
        var name = Path.GetFileName(JournalFolder.NewFile("/shop", new DateTimeOffset(2026, 3, 1, 1, 2, 3, TimeSpan.FromHours(2)), "1f2e3d4c"));
        Assert.That(name, Is.EqualTo("20260228T230203Z-1f2e3d4c.jsonl"));
        Assert.That(CultureInfo.CurrentCulture.Calendar, Is.Not.InstanceOf<GregorianCalendar>());
    }

    [Test]
    public void Attachments_lie_in_a_folder_of_the_journals_name() =>
        Assert.That(JournalFolder.AttachmentsOf("/shop/.testrail/20260301-a.jsonl"), Is.EqualTo("/shop/.testrail/20260301-a"));

    [TestCase(".jsonl")]
    [TestCase("..jsonl")]
    [TestCase("...jsonl")]
    public void No_name_of_a_journal_makes_another_folder_that_of_its_attachments(string name) =>
        Assert.That(JournalFolder.AttachmentsOf($"/shop/.testrail/{name}"), Is.EqualTo($"/shop/.testrail/{name}.files"));

    [Test]
    public void Users_without_a_name_do_not_share_a_folder()
    {
        Assert.That(JournalFolder.TemporaryFor("ann", 1000), Is.EqualTo(Path.Combine(Path.GetTempPath(), "testrail-reporter-ann")));
        Assert.That(JournalFolder.TemporaryFor("", 4711), Is.EqualTo(Path.Combine(Path.GetTempPath(), "testrail-reporter-4711")));
        Assert.That(JournalFolder.TemporaryFor("?", 4712), Is.EqualTo(Path.Combine(Path.GetTempPath(), "testrail-reporter-4712")));
    }

    [Test]
    [Platform("Linux")]
    [NonParallelizable]
    public void A_user_without_a_home_has_no_folder_of_his_own()
    {
        var (home, data) = (Environment.GetEnvironmentVariable("HOME"), Environment.GetEnvironmentVariable("XDG_DATA_HOME"));
        try
        {
            Environment.SetEnvironmentVariable("HOME", "/");
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", null);
            Assert.That(JournalFolder.ForUser, Is.Null);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HOME", home);
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", data);
        }
    }

    [Test]
    public void Journals_are_found_oldest_first_and_each_once()
    {
        var other = Directory.CreateDirectory(Path.Combine(_place.Folder, "other")).FullName;
        foreach (var file in new[] { "20260302T000000Z-a.jsonl", "20260301T000000Z-b.jsonl", "notes.txt" })
            File.WriteAllText(Path.Combine(_place.Folder, file), "");
        File.WriteAllText(Path.Combine(other, "20260301T120000Z-c.jsonl"), "");

        var found = JournalSearch.In([_place.Folder, other, _place.Folder, Path.Combine(_place.Folder, "gone")]);
        Assert.That(found.Select(Path.GetFileName), Is.EqualTo(new[] { "20260301T000000Z-b.jsonl", "20260301T120000Z-c.jsonl", "20260302T000000Z-a.jsonl" }));
    }
}
