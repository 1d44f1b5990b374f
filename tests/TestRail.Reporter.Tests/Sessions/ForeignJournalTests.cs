using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Journals that do not match the current configuration.</summary>
internal sealed class ForeignJournalTests : StoryFixture
{
    [Test]
    public async Task Results_of_a_run_at_another_server_wait_for_that_server()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.Run(Passed(1));
        await using var other = await SandboxServer.StartAsync();

        Assert.That(await Story.With("connection.url", other.Url.AbsoluteUri).ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0408").Text, Facts.InOrder("R1", $"{Sandbox.Url}", $"{other.Url}."));
        Assert.That(other.Requests.Of("add_results_for_cases"), Is.Empty);
        Assert.That(await Story.With("connection.url", Sandbox.Url.AbsoluteUri).ResumeAsync(), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_has_only_the_number_of_the_journals_run_gets_nothing()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.With("plan.name", "Release").Run(Passed(1));
        var text = Sums.Removed(await File.ReadAllTextAsync(Story.Journals[0]));
        await Server.Post("add_run/1", new { name = "Somebody's own" });
        var plan = (await Server.Plans()).Single().GetProperty("id").GetInt64();
        await File.WriteAllTextAsync(Story.Journals[0], text.Replace($"\"run\":{plan + 1},", $"\"run\":{plan + 2},", StringComparison.Ordinal));

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0409").Text, Does.StartWith($"Run R{plan + 2} \"Somebody's own\" at {Sandbox.Url} "));
        Assert.That(await Server.Results(plan + 2), Is.Empty);
    }

    [Test]
    public async Task What_nobody_thought_of_is_said_and_keeps_no_other_journal_from_being_sent()
    {
        var aFolder = Directory.CreateDirectory(Path.Combine(Story.Folder, "no.jsonl")).FullName;

        Assert.That(await new JournalResumer(Story.Folder, Story.Environment, Story.Time, Log).ResumeAsync(aFolder), Is.EqualTo(ResumeOutcome.Pending));

        Assert.That(Log.Of("TR0004").Action, Does.Contain(aFolder));
    }

    [Test]
    public async Task What_breaks_while_a_journal_is_sent_is_not_taken_for_another_process_and_gives_no_key_away()
    {
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Story.Time = new BrokenClock($"the clock stopped at {SandboxServer.Key}");

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Codes, Is.EqualTo(["TR0004"]));
        Assert.That(Log.Text, Does.Contain("the clock stopped at ***").And.Contain(Story.Journals[0]));
        Assert.That(Log.Text, Does.Not.Contain(SandboxServer.Key));
    }

    [Test]
    public async Task A_journal_of_a_newer_reporter_is_left_to_it()
    {
        Story.With("delivery.mode", "collect").Run(Passed(1));
        var journal = Story.Journals[0];
        var text = Sums.Removed(await File.ReadAllTextAsync(journal));
        await File.WriteAllTextAsync(journal, text.Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal));

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0407").Text, Facts.InOrder(journal, "newer version"));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task Results_of_a_run_that_was_deleted_go_to_the_run_that_is_named_instead()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.Run(Passed(1), Failed(2));
        await Server.Post($"delete_run/{await Server.OnlyRun()}", new { });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0212").Text, Facts.InOrder("R1", $"{Sandbox.Url}."));
        Assert.That(await Server.Runs(), Is.Empty, "nobody asked for another run");
        await AssertMoves();
    }

    [Test]
    public async Task Results_of_a_run_that_was_closed_meanwhile_go_to_the_run_that_is_named_instead()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.Run(Passed(1), Failed(2));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0213").Text, Facts.InOrder("R1 \"Nightly\"", "closed"));
        await AssertMoves();
    }

    [Test]
    public async Task A_run_that_somebody_deletes_while_its_tests_run_keeps_their_results([Values] bool isOfPlan)
    {
        if (isOfPlan)
            Story.With("plan.name", "Nightly");
        var session = Story.Declaring(1, 2).Begin();
        await WaitFor(() => Log.Messages.Count > 0);
        await Server.Post(isOfPlan ? $"delete_plan/{(await Server.Plans()).Single().Number("id")}" : $"delete_run/{await Server.OnlyRun()}", new { });

        Kit.Story.Run(session, Passed(1), Failed(2));

        Assert.That(Log.Of("TR0212").Text, Facts.InOrder($"R{(isOfPlan ? 2 : 1)}", $"{Sandbox.Url}."));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "pending"));
        var other = (await Server.Post("add_run/1", new { name = "Other", include_all = false, case_ids = new[] { 1, 2 } })).Number("id")!.Value;
        Story.Environment["TESTRAIL_RUN_ID"] = $"{other}";
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(other), Has.Count.EqualTo(2));
    }

    private async Task AssertMoves()
    {
        var other = (await Server.Post("add_run/1", new { name = "Another", include_all = true })).Number("id")!.Value;
        Story.Environment["TESTRAIL_RUN_ID"] = $"{other}";
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(other), Has.Count.EqualTo(2));
    }
}
