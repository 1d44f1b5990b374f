using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>If a message says that data is kept, the data exists; if it gives advice, the advice works.</summary>
internal sealed class TrueWordsTests : StoryFixture
{
    [Test]
    public async Task A_journal_that_somebody_deletes_while_tests_run_is_written_again()
    {
        Sandbox.Faults.Down = true;
        var session = Story.Begin();
        session.Record(Passed(1));
        Directory.Delete(Story.JournalFolder, recursive: true);
        session.Record(Failed(2));
        session.Complete(new SessionEnd(Aborted: false));
        Sandbox.Faults.Down = false;

        Assert.That(Log.Messages.Select(message => message.Text), Has.Some.Matches(Facts.InOrder(Story.Journals.Single(), "written again")));
        Assert.That(Log.Of("TR0302").Text, Does.EndWith($" {Story.Journals.Single()}"));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public void Nothing_is_said_to_be_kept_in_a_journal_that_is_gone()
    {
        Sandbox.Faults.Down = true;
        var session = Story.Begin();
        session.Record(Passed(1));
        Directory.Delete(Story.JournalFolder, recursive: true);
        Story.Write(".testrail", "in the way");

        session.Complete(new SessionEnd(Aborted: false));

        Assert.That(Log.Of("TR0419").Text, Facts.InOrder("deleted", "1 result", "lost"));
        Assert.That(Log.Codes, Does.Not.Contain("TR0302"));
    }

    [Test]
    public void What_is_only_collected_is_not_said_to_be_there_either()
    {
        var session = Story.With("delivery.mode", "collect").With("delivery.onError", "fail").Begin();
        session.Record(Passed(1));
        Directory.Delete(Story.JournalFolder, recursive: true);
        Story.Write(".testrail", "in the way");

        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.False);

        Assert.That(Log.Of("TR0419").Text, Does.Contain("1 result"));
        Assert.That(Log.Text, Does.Not.Contain("collect"));
    }

    [Test]
    public async Task An_id_of_a_plan_in_the_place_of_a_runs_is_named_with_file_and_key()
    {
        var plan = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;

        Story.With("run.id", plan).Run(Passed(1));

        Assert.That(Log.Of("TR0125").ToString(), Facts.InOrder("run.id (testrail.reporter.json:1)", $"{plan}", $"R{plan} is a plan.", "→ ", $"plan.id to {plan}", "run.id"));
    }

    [Test]
    public void An_id_of_nothing_is_named_with_file_and_key()
    {
        Story.With("run.id", 4711).Run(Passed(1));

        Assert.That(Log.Of("TR0125").Text, Facts.InOrder("run.id (testrail.reporter.json:1)", "4711"));
    }

    [TestCase("TESTRAIL_PLAN_ID")]
    [TestCase("TESTRAIL_PLAN__NAME")]
    public async Task The_way_on_from_a_closed_plan_works(string variable)
    {
        var closed = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;
        var open = (await Server.Post("add_plan/1", new { name = "Next" })).Number("id")!.Value;
        await Server.Post($"close_plan/{closed}", new { });
        Story.With("plan.id", closed).Run(Passed(1));
        Assert.That(Log.Of("TR0208").Action, Does.Contain(variable));

        Story.Environment[variable] = variable == "TESTRAIL_PLAN_ID" ? $"{open}" : "Next";

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Plan(open)).Number("passed_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task Results_of_a_plan_that_was_closed_meanwhile_go_to_the_plan_that_is_named_instead()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.With("plan.name", "Release").Run(Passed(1));
        await Server.Post($"close_plan/{(await Server.Plans()).Single().Number("id")}", new { });
        var open = (await Server.Post("add_plan/1", new { name = "Next" })).Number("id")!.Value;

        Story.Environment["TESTRAIL_PLAN_ID"] = $"{open}";

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Plan(open)).Number("passed_count"), Is.EqualTo(1));
    }
}
