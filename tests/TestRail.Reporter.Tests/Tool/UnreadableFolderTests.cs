using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.TestRuns.Sharing;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Killing;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>A build in a container may leave a journal folder that the user cannot read.</summary>
[Platform("Linux")]
internal sealed class UnreadableFolderTests : ExecFixture
{
    private const uint Root = 0;

    private const UnixFileMode Writable = (UnixFileMode)0b111_111_111, Closed = UnixFileMode.None;

    [TearDown]
    public void Reopen()
    {
        foreach (var folder in Directory.EnumerateDirectories(Story.Folder))
            File.SetUnixFileMode(folder, Writable);
    }

    [TestCase("status")]
    [TestCase("resume")]
    public void It_is_named_and_the_command_goes_on(string command)
    {
        Close(Story.JournalFolder);

        Assert.That(Run(command), Is.Zero, Printed);

        Assert.That(Printed, Does.Contain($"{Story.JournalFolder}: it cannot be read"));
    }

    [Test]
    public void A_named_folder_is_no_exception()
    {
        Close(Story.JournalFolder);

        Assert.That(Run("status", Story.JournalFolder), Is.Zero, Printed);

        Assert.That(Printed, Does.Contain($"{Story.JournalFolder}: it cannot be read"));
    }

    [Test]
    public async Task Exec_runs_the_tests()
    {
        Close(Story.JournalFolder);

        Assert.That(Run(["exec", "--", .. ReportingChild.Command(Story.Folder, 0, "1")]), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0418").And.Contain($"{Story.JournalFolder}: it cannot be read"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_is_opened_and_closed()
    {
        Close(Story.JournalFolder);
        Story.With("run.selection", "all");

        Assert.That(Run("run", "open"), Is.Zero, Printed);
        Assert.That(Error.ToString(), Does.Contain($"{Story.JournalFolder}: it cannot be read"));

        var run = await Server.OnlyRun();
        Assert.That(Run("run", "close", $"{run}"), Is.Zero, Printed);
        Assert.That(Error.ToString(), Does.Contain($"{Story.JournalFolder}: it cannot be read"));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
    }

    [Test]
    public void A_folder_of_shared_states_is_skipped()
    {
        var folder = Path.Combine(Story.Folder, "runs");
        File.SetUnixFileMode(Story.Folder, Writable);
        Close(folder);

        Assert.That(Ownership.AsNobody(() => SharedStateFile.AllOf([folder], "nightly")), Is.Empty);
    }

    private static void Close(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, Closed);
    }

    private int Run(params string[] args)
    {
        File.SetUnixFileMode(Story.Folder, Writable);
        if (FileOwnership.CurrentUser == Root)
            Story.User = Ownership.Nobody;
        return Ownership.AsNobody(() => RunAsync(args)).GetAwaiter().GetResult();
    }
}
