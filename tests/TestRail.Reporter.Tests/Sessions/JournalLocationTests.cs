using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class JournalLocationTests : StoryFixture
{
    [Test]
    public void The_journal_lies_at_the_root_of_the_repository_and_out_of_the_sight_of_git()
    {
        Story.Run(Passed(1));

        Assert.That(Story.Journals, Has.Count.EqualTo(1));
        Assert.That(File.ReadAllText(Path.Combine(Story.JournalFolder, ".gitignore")), Is.EqualTo("*\n"));
    }

    [Test]
    public void A_chosen_folder_is_relative_to_the_configuration_file()
    {
        Story.With("delivery.journal", "out/journals").Run(Passed(1));

        Assert.That(Directory.GetFiles(Path.Combine(Story.Folder, "out", "journals"), "*.jsonl"), Has.Length.EqualTo(1));
        Assert.That(Directory.Exists(Story.JournalFolder), Is.False);
    }

    [Test]
    public async Task A_chosen_folder_that_cannot_be_written_to_costs_no_result()
    {
        Story.Write("file", "no folder");
        Story.With("delivery.journal", "file/journals");

        Assert.That(Story.Run(Passed(1)), Is.True);

        Assert.That(Story.Journals, Has.Count.EqualTo(1), "it falls back to the repository's root");
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public void A_journal_is_looked_for_wherever_a_session_may_have_put_it()
    {
        string[] usual = [Story.JournalFolder, Story.UserFolder, Story.TemporaryFolder];
        Assert.That(JournalLocation.Folders(Story.Context()), Is.EqualTo(usual));
        Story.With("delivery.journal", "out/journals");
        Assert.That(JournalLocation.Folders(Story.Context()), Is.EqualTo([Path.Combine(Story.Folder, "out", "journals"), .. usual]));
        Story.Environment["TESTRAIL_JOURNAL"] = "elsewhere";
        Assert.That(JournalLocation.Folders(Story.Context()).First(), Is.EqualTo(Path.Combine(Story.Folder, "elsewhere")));
        Story.Environment["TESTRAIL_JOURNAL"] = Story.JournalFolder;
        Assert.That(JournalLocation.Folders(Story.Context()), Is.EqualTo(usual), "no place is searched twice");
    }

    [Test]
    public async Task A_journal_that_a_living_process_writes_is_passed_over()
    {
        var session = Story.Begin();
        session.Record(Passed(1));

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0405").Text, Facts.InOrder($"{Story.Journals[0]} ", ": "));
        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_session_that_is_over_takes_nothing_more_and_throws_nothing()
    {
        var session = Story.Begin();
        Story.Run(session, Passed(1));

        Assert.That(() => session.Record(Failed(2)), Throws.Nothing);
        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_is_no_journal_is_left_alone()
    {
        Story.Write(".testrail/notes.jsonl", "{\"note\":\"mine\"}\n");

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0406").Text, Does.Contain(Path.Combine(Story.JournalFolder, "notes.jsonl")));
        Assert.That(File.ReadAllText(Path.Combine(Story.JournalFolder, "notes.jsonl")), Is.EqualTo("{\"note\":\"mine\"}\n"));
    }

    [Test]
    public async Task A_journal_that_is_done_asks_the_server_nothing_when_it_is_resumed()
    {
        Story.With("run.close", true).Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")), Passed(999));
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Log.Messages, Is.Empty);
    }

    [Test]
    public async Task Several_journals_are_resumed_in_one_go()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(1));
        Story.Run(Passed(2));
        Sandbox.Faults.Down = false;
        Assert.That(Story.Journals, Has.Count.EqualTo(2));

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
    }

    [TestCase("mode")]
    [TestCase("delivery-mode")]
    public async Task What_was_only_collected_is_said_and_sent_by_a_resume(string argument)
    {
        Story.Arguments[argument] = "collect";
        Assert.That(Story.Without("connection").With("delivery.onError", "fail").Run(Passed(1), Failed(2)), Is.True);
        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Log.Messages.Single().ToString(), Facts.InOrder("2 results", Story.Journals[0], "delivery.mode", "→ ", "testrail-reporter resume"));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(2));

        Assert.That(await Story.ResumeAsync(), Is.False, "now a connection is needed");
        Assert.That(Log.Of("TR0101").Text, Does.Contain("TR0104 connection.url "));
        Story.Environment["TESTRAIL_URL"] = Sandbox.Url.AbsoluteUri;
        Story.Environment["TESTRAIL_USER"] = SandboxServer.User;
        Story.Environment["TESTRAIL_API_KEY"] = SandboxServer.Key;
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }
}
