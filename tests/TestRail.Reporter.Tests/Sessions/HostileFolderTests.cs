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
}
