using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class SuiteTests : StoryFixture
{
    [Test]
    public async Task A_project_with_one_suite_needs_none()
    {
        Story.Run(Passed(1));

        Assert.That((await Server.Run(await Server.OnlyRun())).Number("suite_id"), Is.EqualTo(1));
        Assert.That(Sandbox.Requests.Of("get_suites"), Is.Empty);
    }

    [TestCase("iOS")]
    [TestCase("S3")]
    public async Task The_option_names_the_suite(string suite)
    {
        Story.With("project", "Mobile app").With("suite", suite).Declaring([41], "Android").Run(Passed(47));

        var run = await Server.OnlyRun(project: 2);
        Assert.That((await Server.Run(run)).Number("suite_id"), Is.EqualTo(3));
        Assert.That(await Server.Results(run, 47), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_attribute_names_the_suite_where_no_option_does()
    {
        Story.With("project", "Mobile app").Declaring([48], "iOS").Run(Passed(48));

        Assert.That((await Server.Run(await Server.OnlyRun(project: 2))).Number("suite_id"), Is.EqualTo(3));
        Assert.That(Sandbox.Requests.Of("get_case"), Is.Empty);
    }

    [Test]
    public async Task Else_the_first_case_that_TestRail_knows_names_the_suite()
    {
        Story.With("project", "Mobile app").Declaring(999, 48).Run(Passed(48));

        var run = await Server.OnlyRun(project: 2);
        Assert.That((await Server.Run(run)).Number("suite_id"), Is.EqualTo(3));
        Assert.That(await Server.Cases(run), Is.EqualTo([48]));
    }

    [Test]
    public async Task One_stale_id_at_the_beginning_of_a_filtered_session_does_not_hide_the_suite_from_the_rest()
    {
        Story.IsFiltered = true;
        Story.With("project", "Mobile app").Run(Passed(999), Passed(48));

        var run = await Server.OnlyRun(project: 2);
        Assert.That((await Server.Result(run, 48)).Number("status_id"), Is.EqualTo(1));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999"));
    }

    [Test]
    public async Task A_project_with_baselines_takes_the_suite_of_the_case()
    {
        Story.With("project", "Legacy desk").Run(Passed(57));

        Assert.That((await Server.Run(await Server.OnlyRun(project: 3))).Number("suite_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task A_plan_names_the_suite_even_where_the_project_has_one()
    {
        Story.With("plan.name", "Release").Run(Passed(1));

        Assert.That(await Server.Plans(), Has.Count.EqualTo(1));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 1 accepted,"));
    }

    [Test]
    public async Task An_unknown_suite_is_refused_with_what_there_is_and_nothing_is_lost()
    {
        Story.With("project", "Mobile app").With("suite", "Windows").Run(Passed(41));

        Assert.That(Log.Of("TR0202").ToString(), Facts.InOrder("suite \"Windows\" (suite)", "\"Android\", \"iOS\".", "→ ", "suite", "testrail.reporter.json"));
        Assert.That(await Story.With("suite", "Android").ResumeAsync(), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun(project: 2), 41), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Where_no_case_is_known_the_suite_is_asked_for_and_nothing_is_lost()
    {
        Story.With("project", "Mobile app").Run(Passed(998), Passed(999));

        Assert.That(Log.Of("TR0205").Text, Facts.InOrder("\"Android\", \"iOS\"."));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "pending", Story.Journals[0]));
        Assert.That(await Server.Runs(project: 2), Is.Empty);
    }

    [Test]
    public async Task A_case_of_another_suite_is_named_and_the_rest_arrives()
    {
        Story.With("project", "Mobile app").With("suite", "iOS").Declaring(41, 47, 48).Run(Passed(41), Passed(47), Passed(48));

        var run = await Server.OnlyRun(project: 2);
        Assert.That(await Server.Cases(run), Is.EqualTo([47, 48]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("1 of 3 results ").And.Contain("\n    C41  Shop.CartTests.Test_of_41"));
    }
}
