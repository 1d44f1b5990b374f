using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Cases from several suites in one session.</summary>
internal sealed class SeveralSuitesTests : SuitesFixture
{
    [Test]
    public async Task Each_suite_has_a_run_of_its_name_with_its_cases_and_results()
    {
        Story.Declaring(41, 47, 42, 48).Run(Passed(41), Failed(48), Passed(47));

        var runs = await Runs();
        Assert.Multiple(async () =>
        {
            Assert.That(runs.Values.Select(run => run.Text("name")), Is.EquivalentTo(new[] { "Nightly - Android", "Nightly - iOS" }));
            Assert.That(await Server.Cases(Id(runs[Android])), Is.EqualTo([41, 42]));
            Assert.That(await Server.Cases(Id(runs[Ios])), Is.EqualTo([47, 48]));
            Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
            Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1", "C48 5"]));
            Assert.That(Log.Messages[^1].Text.Split('\n').Where(line => !line.StartsWith("No result ", StringComparison.Ordinal)).Take(3), Is.EqualTo(new[]
            {
                "DELIVERED: 3 accepted, 0 rejected, 0 pending, 0 unconfirmed.",
                $"Run R{Id(runs[Android])} \"Nightly - Android\": {runs[Android].Text("url")}",
                $"Run R{Id(runs[Ios])} \"Nightly - iOS\": {runs[Ios].Text("url")}",
            }));
        });
    }

    [Test]
    public async Task A_result_of_several_suites_is_in_each_of_their_runs_with_its_file()
    {
        Story.Declaring(41).Run(Passed(41, 48).Attaching(Story.Write("shot.txt", "picture")));

        var runs = await Runs();
        foreach (var (suite, id) in new[] { (Android, 41L), (Ios, 48L) })
            Assert.That((await Server.Result(Id(runs[suite]), id)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_name_with_the_suite_in_it_is_taken_as_it_is()
    {
        Story.With("run.name", "{suite}: nightly").With("run.description", "All of {suite}").Run(Passed(41), Passed(47));

        var runs = await Runs();
        Assert.That(runs.Values.Select(run => run.Text("name")), Is.EquivalentTo(new[] { "Android: nightly", "iOS: nightly" }));
        Assert.That(runs[Ios].Text("description"), Does.StartWith("All of iOS\n"));
    }

    [TestCase(null, "Nightly - Android", "Nightly - iOS")]
    [TestCase("Apps", "Apps - Android", "Apps - iOS")]
    [TestCase("{suite} app", "Android app", "iOS app")]
    public async Task A_plan_has_an_entry_for_each_suite(string? entry, string android, string ios)
    {
        Story.With("plan.name", "Release {suite}").With("plan.entry", entry).Run(Passed(41), Passed(47));

        var plans = await Server.Plans(Project);
        Assert.That(plans, Has.Count.EqualTo(1));
        var plan = await Server.Plan(Id(plans[0]));
        Assert.That(plan.Text("name"), Is.EqualTo("Release"), "a plan holds all suites");
        Assert.That(plan.GetProperty("entries").EnumerateArray().Select(one => (one.Text("name"), one.Number("suite_id"))), Is.EqualTo(new[] { (android, (long?)Android), (ios, Ios) }));
        Assert.That(plan.Number("passed_count"), Is.EqualTo(2));
        Assert.That(await Server.Runs(Project), Is.Empty);
    }

    [Test]
    public async Task Suites_that_tests_name_are_looked_at_first_and_others_are_found_too()
    {
        Story.Declaring([47, 48, 49, 50, 41], "iOS", "Windows").Run(Passed(41), Passed(50));

        var runs = await Runs();
        Assert.That(await Server.Cases(Id(runs[Ios])), Is.EqualTo([47, 48, 49, 50]));
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
    }

    [Test]
    public async Task A_case_that_no_suite_has_is_named_and_holds_up_nothing()
    {
        Story.Declaring(998, 41, 47, 999).Run(Passed(998), Passed(41), Passed(47));

        var runs = await Runs();
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
        Assert.That(Log.Of("TR0204").Text, Does.Contain("C999").And.Not.Contain("C998"));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases").Select(request => request.Status), Is.EqualTo([200, 200]), "TestRail has said it already");
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("1 of 3 results ").And.EndWith("\n    C998  Shop.CartTests.Test_of_998"));
    }

    [Test]
    public async Task A_case_of_another_project_is_unknown_here()
    {
        Story.Run(Passed(1), Passed(47));

        Assert.That(await Runs(), Has.Count.EqualTo(1));
        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C1  Shop.CartTests.Test_of_1"));
    }

    [Test]
    public async Task With_a_filter_each_run_is_opened_when_its_first_case_has_reported()
    {
        Story.IsFiltered = true;
        var session = Story.Declaring(41, 42, 47, 48).Begin();
        session.Record(Passed(48));
        await WaitFor(() => Log.Messages.Count == 1);
        Assert.That((await Runs()).Keys, Is.EqualTo([Ios]));

        Story.Run(session, Passed(41));

        var runs = await Runs();
        Assert.That(await Server.Cases(Id(runs[Android])), Is.EqualTo([41]));
        Assert.That(await Server.Cases(Id(runs[Ios])), Is.EqualTo([48]));
    }

    [TestCase("all", new long[] { 41, 42, 43, 44, 45, 46 })]
    [TestCase("executed", new long[] { 41 })]
    public async Task Each_run_starts_with_what_is_chosen(string selection, long[] cases)
    {
        Story.With("run.selection", selection).Declaring(41, 42, 47).Run(Passed(41), Passed(47));

        Assert.That(await Server.Cases(Id((await Runs())[Android])), Is.EqualTo(cases));
    }

    [Test]
    public async Task Run_close_closes_each_and_plan_close_the_plan([Values] bool inPlan)
    {
        Story.With("run.close", true).With("plan.close", inPlan).With("plan.name", inPlan ? "Release" : null).Run(Passed(41), Passed(47));

        if (inPlan)
        {
            Assert.That((await Server.Plans(Project)).Single().Flag("is_completed"), Is.True);
            Assert.That(Sandbox.Requests.Of("close_plan"), Has.Count.EqualTo(1));
        }
        else
        {
            Assert.That((await Runs()).Values.Select(run => run.Flag("is_completed")), Is.EqualTo([true, true]));
        }
    }

    [Test]
    public async Task A_given_run_refuses_what_is_not_of_its_suite()
    {
        var run = (await Server.Post($"add_run/{Project}", new { name = "By hand", suite_id = Android, include_all = true })).Number("id")!.Value;
        Story.With("run.id", run).Run(Passed(41), Passed(47));

        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C47  Shop.CartTests.Test_of_47"));
        Assert.That(await Runs(), Has.Count.EqualTo(1));
    }
}
