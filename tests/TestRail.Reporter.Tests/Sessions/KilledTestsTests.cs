using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The process is killed while tests run. Its journal names them.</summary>
internal sealed class KilledTestsTests : StoryFixture
{
    [TestCase(null, null)]
    [TestCase("retest", 4)]
    public async Task Their_cases_are_incomplete(string? incomplete, int? status)
    {
        if (incomplete is not null)
            Story.With("results.statuses", new { incomplete });
        Story.Declaring(1, 2);
        Kill(session =>
        {
            Start(session, Passed(1));
            session.Record(Passed(1));
            Start(session, Passed(2));
        });

        Assert.That(await Story.ResumeAsync(), Is.True);

        var run = await Server.OnlyRun();
        var result = await Server.Result(run, 2);
        Assert.Multiple(() =>
        {
            Assert.That(result.Number("status_id"), Is.EqualTo(status));
            Assert.That(result.Text("comment"), Does.Contain("**Incomplete**").And.Contain("was killed while this test ran"));
            Assert.That(Log.Of("TR0008").Text, Does.EndWith("\n  Shop.CartTests.Test_of_2"));
        });
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_reported_once()
    {
        Kill(session => Start(session, Passed(2)));

        await Story.ResumeAsync();
        await Story.ResumeAsync();

        Assert.That(Log.Codes, Has.None.EqualTo("TR0008"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_test_that_failed_before_stays_failed()
    {
        Kill(session =>
        {
            session.Record(Failed(3).Row("1"));
            Start(session, Passed(3).Row("2"));
        });

        await Story.ResumeAsync();

        var result = await Server.Result(await Server.OnlyRun(), 3);
        Assert.That(result.Number("status_id"), Is.EqualTo(5));
        Assert.That(result.Text("comment"), Does.Contain("1 failed, 1 unfinished"));
    }

    [Test]
    public void A_test_that_ended_without_a_result_is_not_one_of_them()
    {
        Kill(session =>
        {
            Start(session, Passed(1));
            session.RecordNoResult(Passed(1).Test.Id);
            Start(session, Passed(2));
            session.Record(Passed(2));
        });

        Assert.That(Story.Survey().Single().Running, Is.Empty);
    }

    [Test]
    public void They_are_shown_without_changing_the_journal()
    {
        Kill(session => Start(session, Passed(2).Row("a row")));

        var journal = Story.Survey().Single();

        Assert.That((journal.State, journal.Recorded), Is.EqualTo((JournalStatus.Waiting, 0)));
        Assert.That(journal.Running, Is.EqualTo(new[] { "Test_of_2(a row)" }));
    }

    [Test]
    public async Task A_person_who_gives_up_the_results_gives_up_these()
    {
        Kill(session =>
        {
            session.Record(Passed(1));
            Start(session, Passed(2));
        });

        await Story.ResumeAsync(new ResumeOptions { Discards = true });

        Assert.That(Log.Codes, Has.None.EqualTo("TR0008"));
        Assert.That(Story.Survey().Single().State, Is.EqualTo(JournalStatus.Finished));
    }

    /// <summary>The case comes from a data row, so the assembly's metadata does not name it.</summary>
    [Test]
    public async Task Another_session_of_the_run_does_not_make_their_cases_look_passed()
    {
        Story.With("run.key", "job 1").Declaring(1);
        using (var killed = Story.Begin())
        {
            await WaitFor(() => Log.Messages.Count > 0);
            Start(killed, Passed(7).Row("1"));
        }

        Story.IsFiltered = true;
        Story.Run(Passed(7).Named("Other"));

        var result = await Server.Result(await Server.OnlyRun(), 7);
        Assert.That(result.Number("status_id"), Is.Null);
        Assert.That(result.Text("comment"), Does.Contain("**Incomplete**"));
    }

    [Test]
    public async Task A_later_run_of_the_test_replaces_it()
    {
        Story.With("run.key", "job 1").Declaring(1);
        Kill(session => Start(session, Passed(1)));
        await Story.ResumeAsync();

        Story.Run(Passed(1));

        var result = (await Server.Results(await Server.OnlyRun(), 1))[^1];
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("comment"), Does.Not.Contain("**Incomplete**"));
    }

    [Test]
    public void Secrets_are_not_in_their_names()
    {
        Story.Environment["SHOP_TOKEN"] = "s3cr3t-of-the-shop";
        Kill(session => Start(session, Passed(1).Row("s3cr3t-of-the-shop").With("Note", "s3cr3t-of-the-shop")));

        Assert.That(File.ReadAllText(Story.Journals.Single()), Does.Contain("testStarted").And.Not.Contain("s3cr3t"));
    }

    private static void Start(ReportingSession session, TestResult result) => session.RecordStart(result.Test with { Source = "Shop.Tests.dll" }, result.Traits);

    /// <summary>A killed process leaves its journal as it is.</summary>
    private void Kill(Action<ReportingSession> run)
    {
        Story.With("run.selection", "all");
        using var session = Story.Begin();
        run(session);
    }
}
