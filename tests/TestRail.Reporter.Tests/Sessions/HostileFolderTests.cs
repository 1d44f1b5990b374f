using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The reporter does not read or write folders that other users own or can write to.</summary>
internal sealed class HostileFolderTests : StoryFixture
{
    [Test]
    [Platform("Unix")]
    public void A_session_writes_into_no_folder_that_others_may_write_to()
    {
        Directory.CreateDirectory(Story.JournalFolder, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(Story.JournalFolder, (UnixFileMode)0b111_111_111);

        Story.Run(Passed(1));

        Assert.That(Log.Of("TR0418").Text, Does.Contain($"{Story.JournalFolder}: other users may write to it"));
        Assert.That(Story.Journals, Is.Empty);
        Assert.That(JournalSearch.In([Story.UserFolder]), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public void A_link_in_the_place_of_the_journals_folder_is_not_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Story.Folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Story.JournalFolder, elsewhere);

        Story.Run(Passed(1));

        Assert.That(Log.Codes, Is.EqualTo(["TR0418"]));
        Assert.That(Directory.EnumerateFileSystemEntries(elsewhere), Is.Empty);
    }

    [Test]
    [Platform("Unix")]
    public void What_sessions_share_is_not_read_from_a_folder_of_somebody_else()
    {
        var (shared, other) = (Path.Combine(Story.UserFolder, "runs"), Path.Combine(Story.JournalFolder, "runs"));
        Directory.CreateDirectory(shared);
        File.SetUnixFileMode(Story.UserFolder, (UnixFileMode)0b111_000_000);
        File.SetUnixFileMode(shared, (UnixFileMode)0b111_111_111);
        Assert.That(Story.Context().SharedFolders, Is.EqualTo([other]), "others may write to it");

        File.SetUnixFileMode(shared, (UnixFileMode)0b111_000_000);
        Assert.That(Story.Context().SharedFolders, Is.EqualTo([shared, other]));

        Story.User = FileOwnership.CurrentUser + 1;
        Assert.That(Story.Context().SharedFolders, Is.EqualTo([other]), "it is another user's");
    }

    [TestCase("", ".testrail-report.json")]
    [TestCase("", ".testrail-report.json.tmp")]
    [TestCase("", ".testrail-report.json.new")]
    [TestCase("GITLAB_CI", ".gitlab-annotations.json")]
    [TestCase("GITLAB_CI", ".gitlab-annotations.json.new")]
    [TestCase("TF_BUILD", ".testrail-summary.md")]
    [TestCase("TF_BUILD", ".testrail-summary.md.new")]
    [Platform("Unix")]
    public async Task A_delivery_writes_no_report_through_a_link(string mark, string suffix)
    {
        Collect();
        if (mark.Length > 0)
            Story.Environment[mark] = "true";
        var (own, link) = Link(suffix);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(File.ReadAllText(own), Is.EqualTo("own"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Story.Reports, Has.Count.EqualTo(1));
        Assert.That(FileOwnership.IsLink(link), Is.EqualTo(suffix.EndsWith(".tmp", StringComparison.Ordinal)));
    }

    [TestCase(".lock", true)]
    [TestCase(".lock", false)]
    [Platform("Unix")]
    public async Task A_lock_file_that_is_a_link_is_not_opened(string suffix, bool exists)
    {
        Collect();
        var (own, link) = Link(suffix);
        if (!exists)
            File.Delete(own);
        var written = exists ? File.GetLastWriteTimeUtc(own) : default;

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0410").Text, Does.Contain($"{link}: it is a symbolic link"));
        Assert.That(File.Exists(own), Is.EqualTo(exists));
        Assert.That(exists ? File.GetLastWriteTimeUtc(own) : default, Is.EqualTo(written));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [TestCase(".jsonl.new")]
    [TestCase(".jsonl.gz")]
    [TestCase(".jsonl.gz.new")]
    [TestCase(".testrail-report.json.gz")]
    [TestCase(".testrail-report.json.gz.new")]
    [Platform("Unix")]
    public void Compressing_writes_nothing_through_a_link(string suffix)
    {
        Story.Run(Passed(1));
        var journal = Story.Journals.Single();
        File.AppendAllText(Story.Reports[0], new string(' ', (int)JournalCompression.Smallest));
        File.WriteAllText(journal, new string(' ', (int)JournalCompression.Smallest) + "\n" + File.ReadAllText(journal));
        var (own, _) = Link(suffix);

        JournalCleanup.Sweep([journal], TimeSpan.FromDays(7), Story.Time.GetUtcNow() + TimeSpan.FromDays(2));

        Assert.That(File.ReadAllText(own), Is.EqualTo("own"));
        Assert.That(new FileInfo(journal + ".gz").LinkTarget, Is.Null);
        Assert.That(journal + ".gz", Does.Exist, "it was compressed");
    }

    [Test]
    [Platform("Unix")]
    public void Compressing_copies_no_file_that_a_link_names()
    {
        Story.Run(Passed(1));
        var (own, _) = Link(".links.json");
        File.WriteAllText(own, new string('k', (int)JournalCompression.Smallest + 1));

        JournalCleanup.Sweep(Story.Journals, TimeSpan.FromDays(7), Story.Time.GetUtcNow() + TimeSpan.FromDays(2));

        Assert.That(Directory.GetFiles(Story.JournalFolder, "*.gz"), Is.Empty);
    }

    [Test]
    [Platform("Unix")]
    public void What_sessions_share_is_not_written_through_a_link()
    {
        var path = Path.Combine(Story.Folder, "state.json");
        var own = Story.Write("own.txt", "own");
        foreach (var name in new[] { path, path + ".new" })
            File.CreateSymbolicLink(name, own);

        WholeFile.Replace(path, static file => file.Write("state"u8));

        Assert.That(File.ReadAllText(own), Is.EqualTo("own"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("state"));
        Assert.That(path + ".new", Does.Not.Exist);
    }

    [Test]
    public void A_file_that_another_process_replaces_is_not_taken_from_it()
    {
        var path = Path.Combine(Story.Folder, "state.json");
        WholeFile.Replace(path, file =>
        {
            file.Write("first"u8);
            Assert.That(() => WholeFile.Replace(path, static _ => { }), Throws.InstanceOf<IOException>());
        });

        Assert.That(File.ReadAllText(path), Is.EqualTo("first"));
    }

    [TestCase(".jsonl", "it is a symbolic link")]
    [TestCase(".lock", "its lock file is a symbolic link")]
    [Platform("Unix")]
    public void A_link_among_the_journals_of_a_named_folder_is_left_out(string suffix, string reason)
    {
        Collect();
        var journal = Story.Journals.Single();
        File.Copy(journal, Path.Combine(Story.JournalFolder, "another.jsonl"));
        Link(suffix);

        Assert.That(JournalSearch.In([Story.JournalFolder], Log), Is.EqualTo([Path.Combine(Story.JournalFolder, "another.jsonl")]));

        Assert.That(Log.Of("TR0418").Text, Does.Contain($"{journal}: {reason}"));
    }

    private void Collect()
    {
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Story.Without("delivery");
    }

    /// <summary>Puts a link to a file of the user in the place of a file of the first journal.</summary>
    private (string Own, string Link) Link(string suffix)
    {
        var own = Story.Write("own.txt", "own");
        var link = Path.ChangeExtension(Story.Journals[0], null) + suffix;
        File.Delete(link);
        File.CreateSymbolicLink(link, own);
        return (own, link);
    }
}
