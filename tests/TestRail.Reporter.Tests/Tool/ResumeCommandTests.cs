using TestRail.Reporter.Engine.Journal;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

internal sealed class ResumeCommandTests : ToolFixture
{
    [Test]
    public async Task Everything_that_is_found_from_here_is_sent()
    {
        Leave(Passed(1), Failed(2));
        Leave(Passed(3));

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);

        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
        Assert.That(Output.ToString(), Does.Contain($"{Path.GetFileName(Story.Journals[0])}: 2 of 2 results"));
        Assert.That(Error.ToString(), Is.Empty);
        Assert.That(await RunAsync("resume"), Is.Zero);
        Assert.That(Printed.Trim(), Is.EqualTo("There is nothing to send."), "the second time");
    }

    [Test]
    public async Task A_journal_or_a_folder_may_be_named()
    {
        Leave(Passed(1));
        Leave(Passed(2));

        Assert.That(await RunAsync("resume", Story.Journals[1]), Is.Zero);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
        Assert.That(await RunAsync("resume", Story.JournalFolder), Is.Zero);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Something_that_is_kept_is_1_something_refused_is_3()
    {
        Leave(Passed(1), Passed(999));
        Sandbox.Faults.Down = true;
        Assert.That(await RunAsync("resume"), Is.EqualTo(1));
        Sandbox.Faults.Down = false;

        Assert.That(await RunAsync("resume"), Is.EqualTo(3));
        Assert.That(Error.ToString(), Does.Contain("C999"));
        Assert.That(await RunAsync("resume"), Is.Zero, "nothing was done any more");
    }

    [Test]
    public async Task Cases_that_are_to_be_ignored_are_not_refused()
    {
        Leave(Passed(1), Passed(999));
        Story.With("cases.onUnknown", "ignore");

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);
    }

    [TestCase("resmue")]
    [TestCase("resume", "--nonsense")]
    [TestCase("resume", "no such journal")]
    [TestCase("resume", "--dry-run", "--discard")]
    [TestCase("resume", "--full")]
    [TestCase("resume", "--set", "run-name")]
    [TestCase("status", "--jsno")]
    public async Task A_wrong_command_line_is_2_and_does_nothing(params string[] args)
    {
        Leave(Passed(1));
        var bytes = await File.ReadAllBytesAsync(Story.Journals[0]);

        Assert.That(await RunAsync(args), Is.EqualTo(2), Printed);

        Assert.That(Error.ToString(), Is.Not.Empty);
        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(await File.ReadAllBytesAsync(Story.Journals[0]), Is.EqualTo(bytes));
    }

    [TestCase("--help")]
    [TestCase("resume", "--help")]
    [TestCase("status", "--help")]
    public async Task Help_explains_the_exit_codes(params string[] args)
    {
        Assert.That(await RunAsync(args), Is.Zero);
        Assert.That(Output.ToString(), Facts.InOrder("Exit codes:", "\n    0  ", "\n    1  ", "pending", "\n    2  ", "\n    3  ", "rejected", "Usage:\n  testrail-reporter "));
    }

    [TestCase("126  the command cannot be started", "exec", "--help")]
    [TestCase("3  TestRail rejected the request", "run", "open", "--help")]
    [TestCase("3  TestRail rejected the request", "run", "close", "--help")]
    public async Task Help_shows_what_to_type_and_what_comes_of_it(string code, params string[] args)
    {
        Assert.That(await RunAsync(args), Is.Zero);
        Assert.That(Output.ToString(), Does.Contain(code).And.Match(@"Examples:\s+testrail-reporter " + string.Join(' ', args[..^1])).And.Contain($"Usage:\n  testrail-reporter {string.Join(' ', args[..^1])} "));
    }

    [Test]
    public async Task No_journal_at_all_is_nothing_to_send()
    {
        Assert.That(await RunAsync("resume", Story.Folder), Is.Zero);
        Assert.That(Output.ToString(), Facts.InOrder("There is nothing to send.", $"{Story.Folder}."));
    }

    [Test]
    public async Task A_host_argument_that_no_longer_can_be_corrected_is_replaced_or_left_out()
    {
        Story.Arguments["run-nmae"] = "Nightly of the branch";
        Story.Run(Passed(1));
        Story.Arguments.Clear();
        Assert.That(await RunAsync("resume"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Facts.InOrder("TR0102 run-nmae (host argument)", "run-name?"));
        Assert.That(Error.ToString(), Facts.InOrder("TR0404", "→ ", "(run-nmae)", "--set name=value", "--set name=."));

        Assert.That(await RunAsync("resume", "--set", "run-nmae=", "--set", "RunName=Nightly = of the branch"), Is.Zero, Printed);

        Assert.That((await Server.Runs())[0].GetProperty("name").GetString(), Is.EqualTo("Nightly = of the branch"));
    }

    [Test]
    public async Task What_was_finished_long_ago_is_deleted_on_the_way()
    {
        Story.Run(Passed(1));
        Time.Advance(TimeSpan.FromDays(8));

        Assert.That(await RunAsync("resume"), Is.Zero);

        Assert.That(Story.Journals, Is.Empty);
    }

    [Test]
    public async Task Discarding_is_the_way_to_lose_results_and_says_which()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore, Times = FaultRule.Always });
        Story.With("delivery.batchSize", 1).With("delivery.settle", "never").Run(Passed(1), Failed(2), Passed(3));

        Assert.That(await RunAsync("resume", "--discard"), Is.Zero);

        Assert.That(Error.ToString().ReplaceLineEndings("\n"), Does.StartWith("TR0415 3 results ").And.EndsWith(":\n  Shop.CartTests.Test_of_1\n  Shop.CartTests.Test_of_2\n  Shop.CartTests.Test_of_3\n"));
        Assert.That(Error.ToString(), Does.Contain(Story.Journals[0]));
        var entries = Story.Entries();
        Assert.That(entries.OfType<ResultsDiscarded>().Single().Results, Is.EqualTo(3));
        Assert.That(entries[^1], Is.InstanceOf<JournalFinished>());
        Time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await RunAsync("resume"), Is.Zero);
        Assert.That(await Server.Results(await Server.OnlyRun()), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_discarded_of_a_journal_that_a_living_process_writes()
    {
        var session = await LiveAsync(Passed(1));
        var bytes = Bytes();

        Assert.That(await RunAsync("resume", "--discard"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("TR0405"));
        Assert.That(Bytes(), Is.EqualTo(bytes));
        session.Complete(new Reporter.Contracts.Sessions.SessionEnd(Aborted: false));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    private byte[] Bytes()
    {
        using var file = new FileStream(Story.Journals[0], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
