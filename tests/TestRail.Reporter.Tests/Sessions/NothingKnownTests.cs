using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>If TestRail knows none of the cases, no run is created.</summary>
internal sealed class NothingKnownTests : StoryFixture
{
    [TestCase(true, "mapped")]
    [TestCase(false, "mapped")]
    [TestCase(true, "executed")]
    [TestCase(false, "executed")]
    public async Task Unknown_ids_only_open_no_run_and_are_named_with_their_tests(bool areDeclared, string selection)
    {
        Story.With("run.selection", selection).Declaring(areDeclared ? [998, 999] : []).Run(Passed(998), Failed(999), Passed(999).Row("2"));

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Log.Of("TR0362").Text, Facts.InOrder("2 cases").And.Not.Match(@"C\d"), "the rejected results name them");
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("2 of 2 results ").And.Contain("C998  Shop.CartTests.Test_of_998").And.Contain("C999  Shop.CartTests.Test_of_999"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 0 accepted, 2 rejected, 0 pending"));
        Assert.That(Log.Messages[^1].Text, Facts.InOrder("\nNothing was sent", "3 results: 3 for cases that are not in TestRail"));
    }

    [Test]
    public async Task A_refused_result_is_settled_and_asked_for_no_more()
    {
        Story.Declaring(999).Run(Passed(999));
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public void Many_tests_of_unknown_cases_cost_no_requests_each()
    {
        Story.Run(ManyPassed(Enumerable.Range(901, 50).Select(id => (long)id)));

        Assert.That(Sandbox.Requests.Of("add_run"), Has.Count.LessThanOrEqualTo(2));
        Assert.That(Sandbox.Requests.Count, Is.LessThanOrEqualTo(10));
    }

    [Test]
    public async Task One_known_case_opens_the_run_at_the_end()
    {
        Story.IsFiltered = true;
        Story.Run(Passed(999), Passed(1));

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1]));
        Assert.That(Log.Codes, Is.EqualTo(["TR0301"]));
    }

    [Test]
    public async Task Declared_cases_that_do_not_report_are_named_too()
    {
        Story.Declaring(998, 999).Run(Passed());

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Log.Of("TR0362").Text, Facts.InOrder("2 cases", ": C998, C999."));
        Assert.That(Log.Messages[^1].Text, Facts.InOrder("Nothing was sent", "1 result: 1 without a case."));
    }

    [TestCase("fail", false)]
    [TestCase("warn", true)]
    public void The_build_fails_where_that_is_asked_for(string choice, bool passes)
    {
        var isGood = Story.With("delivery.onError", "fail").With("cases.onUnknown", choice).Declaring(999).Run(Passed(999));

        Assert.That(isGood, Is.EqualTo(passes));
    }

    [Test]
    public async Task Nothing_that_the_run_would_need_is_created_without_it()
    {
        Story.With("run.milestone", "Release 9").With("run.createMilestone", true).Declaring(999).Run(Passed(999));

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Sandbox.Requests.Of("add_milestone"), Is.Empty);
    }

    [Test]
    public async Task No_plan_with_its_milestone_and_configurations_is_created_without_an_entry()
    {
        Story.With("plan.name", "Release").With("plan.milestone", "Release 9").With("plan.createMilestone", true)
            .With("plan.configurations", new[] { "Colours: Green" }).With("plan.createConfigurations", true).Declaring(998, 999).Run(Passed(999));

        Assert.That(await Server.Plans(), Is.Empty);
        Assert.That(new[] { "add_plan", "add_milestone", "add_config", "add_config_group" }.SelectMany(Sandbox.Requests.Of), Is.Empty);
        Assert.That(Log.Of("TR0362").Text, Does.EndWith(": C998."));
    }

    [TestCase(null)]
    [TestCase("Shop")]
    public async Task No_entry_is_added_to_a_plan_that_is_there(string? entry)
    {
        var plan = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;
        Story.With("plan.id", plan).With("plan.entry", entry).Declaring(999).Run(Passed(999));

        Assert.That((await Server.Plan(plan)).GetProperty("entries").GetArrayLength(), Is.Zero);
        Assert.That(Log.Codes, Is.EqualTo(["TR0362", "TR0301"]));
    }

    [Test]
    public async Task A_suite_that_is_named_opens_no_run_for_unknown_cases()
    {
        Story.With("project", "Mobile app").With("suite", "iOS").Declaring(998).Run(Passed(998), Passed(999));

        Assert.That(await Server.Runs(project: 2), Is.Empty);
        Assert.That(Log.Codes, Is.EqualTo(["TR0362", "TR0301"]));
    }
}
