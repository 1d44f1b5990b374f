using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>The journals that <c>resume</c> and <c>status</c> find when no path is given.</summary>
internal sealed class JournalDiscoveryTests : ToolFixture
{
    [Test]
    public async Task Journals_of_another_repository_in_the_users_folder_are_neither_sent_nor_shown()
    {
        var journal = Move(Story.UserFolder, folder: "/another/repository/bin");

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);
        Assert.That(Output.ToString(), Facts.InOrder("other repositories", $"{Story.UserFolder}."));
        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(await RunAsync("status"), Is.Zero, Printed);
        Assert.That(Output.ToString(), Does.Not.Contain(Path.GetFileName(journal)));

        Assert.That(await RunAsync("resume", Story.UserFolder), Is.Zero, "what is named is the person's decision");
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Journals_of_this_repository_in_the_users_folder_are_sent()
    {
        Move(Story.UserFolder, Path.Combine(Story.Folder, "bin"));

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public async Task Another_users_folder_among_temporary_files_is_not_read()
    {
        Move(Story.TemporaryFolder, Story.Folder);
        Story.User = FileOwnership.CurrentUser + 1;

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.StartWith("TR0418").And.Contain($"{Story.TemporaryFolder}: it belongs to another user (id {FileOwnership.CurrentUser})"));
        Assert.That(await Server.Runs(), Is.Empty);
    }

    [Test]
    [Platform("Unix")]
    public async Task A_journal_that_others_may_write_to_is_not_read()
    {
        Leave(Passed(1));
        File.SetUnixFileMode(Story.Journals[0], (UnixFileMode)0b110_110_110);

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.Contain($"{Story.Journals[0]}: other users may write to it"));
        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(await RunAsync("resume", Story.Journals[0]), Is.Zero, Printed);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public async Task A_link_in_a_named_folder_is_not_written_to()
    {
        Leave(Passed(1));
        var own = Story.Write("own.txt", "own");
        File.CreateSymbolicLink(Path.Combine(Story.JournalFolder, "link.jsonl"), own);

        Assert.That(await RunAsync("resume", Story.JournalFolder), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.StartWith("TR0418").And.Contain("link.jsonl: it is a symbolic link"));
        Assert.That(File.ReadAllText(own), Is.EqualTo("own"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public async Task A_journal_whose_lock_file_is_a_link_is_not_read()
    {
        Leave(Passed(1));
        var lockFile = Path.ChangeExtension(Story.Journals[0], ".lock");
        File.Delete(lockFile);
        File.CreateSymbolicLink(lockFile, Path.Combine(Story.Folder, "own.txt"));

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.Contain($"{Story.Journals[0]}: its lock file is a symbolic link"));
        Assert.That(Path.Combine(Story.Folder, "own.txt"), Does.Not.Exist);
    }

    [Test]
    [Platform("Unix")]
    public async Task Root_in_a_container_takes_the_journals_of_a_workspace_that_others_own()
    {
        Leave(Passed(1));
        Story.User = 0;
        // When the tests run as root, root owns the folder, so ownership is given to another user.
        foreach (var path in FileOwnership.CurrentUser == 0 ? new[] { Story.JournalFolder, Story.Journals[0] } : [])
            Ownership.Give(path, 1001);

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    /// <summary>Moves a journal with undelivered results to another folder, as a session in that folder would leave it.</summary>
    private string Move(string place, string folder)
    {
        Leave(Passed(1));
        Directory.CreateDirectory(place);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(place, (UnixFileMode)0b111_000_000);
        var moved = Path.Combine(place, Path.GetFileName(Story.Journals[0]));
        var text = Sums.Removed(File.ReadAllText(Story.Journals[0])).Replace($"\"folder\":\"{Story.Folder}\"", $"\"folder\":\"{folder}\"", StringComparison.Ordinal);
        File.Move(Story.Journals[0], moved);
        File.WriteAllText(moved, text);
        return moved;
    }
}
