using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class SelectionTests : StoryFixture
{
    [Test]
    public async Task Mapped_selects_what_tests_declare_and_grows_by_what_reports_beyond_it()
    {
        Story.Declaring(1, 2, 3).Run(Passed(2), Passed(7));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3, 7]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Executed_selects_only_what_reports()
    {
        Story.Declaring(1, 2, 3).With("run.selection", "executed").Run(Passed(2), Passed(7));

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([2, 7]));
    }

    [Test]
    public async Task All_selects_the_whole_suite()
    {
        Story.Declaring(1).With("run.selection", "all").Run(Passed(1), Passed(7));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("include_all"));
        Assert.That(await Server.Cases(run), Has.Count.EqualTo(40));
        Assert.That(Sandbox.Requests.Of("update_run"), Is.Empty);
    }

    [Test]
    public async Task A_filtered_session_opens_its_run_with_the_first_mapped_result()
    {
        Story.IsFiltered = true;
        var session = Story.Declaring(1, 2, 3).Begin();
        session.Record(Passed());
        Assert.That(Sandbox.Requests.Count, Is.Zero);

        Story.Run(session, Passed(3), Passed(5));

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([3, 5]));
    }

    [Test]
    public async Task An_unfiltered_session_without_declared_cases_opens_its_run_with_the_first_mapped_result()
    {
        Story.Declaring().Run(Passed(), Passed(3), Passed(5));

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([3, 5]));
        Assert.That(Sandbox.Requests.Of("add_run"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Where_nothing_is_mapped_no_run_is_opened_and_a_hint_is_given()
    {
        Assert.That(Story.Declaring().Run(Passed(), Failed()), Is.True);

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Log.Of("TR0303").ToString(), Facts.InOrder("2 results", "no run was opened", "→ ", "[TestRailCase(123)]"));
    }

    [Test]
    public async Task Where_tests_declare_cases_and_none_of_them_reports_the_run_is_said_to_be_empty()
    {
        Assert.That(Story.Declaring(1, 2).With("run.close", true).Run(Passed(), Failed()), Is.True);

        var run = await Server.OnlyRun();
        Assert.That(Log.Codes, Does.Not.Contain("TR0303"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 0 accepted,"));
        Assert.That((await Server.Run(run)).Flag("is_completed"));
    }

    [Test]
    public async Task A_session_without_any_result_says_nothing()
    {
        Assert.That(Story.Declaring().Run(), Is.True);

        Assert.That(Log.Messages, Is.Empty);
        Assert.That(await Server.Runs(), Is.Empty);
    }

    [Test]
    public async Task A_case_that_turns_up_late_costs_one_update_and_drops_nothing()
    {
        Story.Declaring(1, 2).Run(Passed(1), Passed(8), Passed(9));

        var updates = Sandbox.Requests.Of("update_run");
        Assert.That(updates, Has.Count.EqualTo(1));
        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2, 8, 9]));
    }
}
