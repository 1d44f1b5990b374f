using System.Text.Json;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Session.Resuming;
using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox.Faulting;
using static TestRail.Reporter.Tests.Session.Kit.Results;

namespace TestRail.Reporter.Tests.Session;

/// <summary>Cases of several suites in one session. Of the project here, Android has 41 to 46, and iOS 47 to 52.</summary>
internal sealed class SeveralSuitesTests : StoryFixture
{
    private const int Project = 2, Android = 2, Ios = 3;

    private JumpingTime Time => (JumpingTime)Story.Time;

    [SetUp]
    public void OfMobileApp() => Story.With("project", "Mobile app");

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
            Assert.That(Log.Messages[^1].Text.Split('\n').Take(3), Is.EqualTo(new[]
            {
                "DELIVERED: 3 accepted, 0 refused, 0 kept, 0 in doubt.",
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
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("TestRail refused 1 of 3 results").And.EndWith("\n    C998  Shop.CartTests.Test_of_998"));
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

    [Test]
    public async Task What_is_wrong_with_one_run_does_not_keep_the_others_results_back()
    {
        Fails(new FaultRule { Method = "add_run", Status = 400, Text = "Field :milestone_id is not valid.", From = 2 });
        Story.Run(Passed(41), Passed(47));

        Assert.That((await Runs()).Keys, Is.EqualTo([Android]));
        Assert.That(await Statuses((await Runs())[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 refused, 1 kept"));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Statuses((await Runs())[Ios]), Is.EqualTo(["C47 1"]));
    }

    [Test]
    public async Task A_run_that_was_closed_meanwhile_does_not_keep_the_others_results_and_files_back()
    {
        Leave(Passed(41), Passed(47).Attaching(Story.Write("shot.txt", "picture")));
        await Server.Post($"close_run/{Id((await Runs())[Android])}", new { });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That((await Server.Result(Id((await Runs())[Ios]), 47)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 refused, 1 kept"));
    }

    [Test]
    public async Task Files_for_a_run_that_was_closed_meanwhile_stay_and_those_for_the_others_go()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Status = 401, Times = 2 });
        var file = Story.Write("shot.txt", "picture");
        Story.Run(Passed(41).Attaching(file), Passed(47).Attaching(file));
        Sandbox.Faults.Clear();
        await Server.Post($"close_run/{Id((await Runs())[Android])}", new { });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That((await Server.Result(Id((await Runs())[Ios]), 47)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Log.Of("TR0502").Text, Does.StartWith("1 attachment of stored results is still to be uploaded."));
        Assert.That(Log.Codes, Does.Not.Contain("TR0501"));
    }

    [Test]
    public async Task A_server_that_breaks_at_the_second_run_does_not_keep_the_first_ones_results_back()
    {
        Fails(new FaultRule { Method = "add_run", Status = 500, From = 2, Times = FaultRule.Always });
        Story.Declaring(41, 47).Run(Passed(41), Passed(47));

        Assert.That(await Statuses((await Runs())[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 refused, 1 kept"));
        Sandbox.Faults.Clear();
        Time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Statuses((await Runs())[Ios]), Is.EqualTo(["C47 1"]));
    }

    [Test]
    public async Task A_run_that_was_deleted_meanwhile_is_not_replaced_and_does_not_keep_the_others_results_back()
    {
        Leave(Passed(41), Passed(47));
        var gone = Id((await Runs())[Android]);
        await Server.Post($"delete_run/{gone}", new { });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That((await Runs()).Keys, Is.EqualTo([Ios]));
        Assert.That(await Statuses((await Runs())[Ios]), Is.EqualTo(["C47 1"]));
        Assert.That(Log.Text, Does.Contain($"R{gone}"));
    }

    [Test]
    public async Task A_session_that_was_killed_between_two_runs_goes_on_with_the_first_and_opens_the_second()
    {
        Sandbox.Faults.Add(new FaultRule { Method = "add_run", Kind = FaultKind.DropBefore, From = 2, Times = FaultRule.Always });
        var session = Story.Declaring(41, 47).Begin();
        session.Record(Passed(41));
        session.Record(Passed(47));
        await WaitFor(() => Sandbox.Requests.Of("add_run").Count >= 2);
        session.Dispose();
        Sandbox.Faults.Clear();
        Time.Advance(TimeSpan.FromMinutes(11));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var runs = await Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
        Assert.That(Story.Survey().Single().Runs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_rehearsal_shows_a_run_for_each_suite_and_creates_none()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(41), Passed(47));
        Sandbox.Faults.Down = false;

        await Story.ResumeAsync(new ResumeOptions { IsRehearsal = true });

        Assert.That(Log.Messages.Select(message => message.Text.Split('\n')[0]), Is.EqualTo(
            ["POST add_run/2", "POST add_run/2", "POST add_results_for_cases/(new)", "POST add_results_for_cases/(new)"]));
        Assert.That(await Runs(), Is.Empty);
    }

    [TestCase("add_run", 1)]
    [TestCase("add_run", 2)]
    [TestCase("add_plan", 1)]
    [TestCase("add_plan_entry", 1)]
    [TestCase("add_plan_entry", 2)]
    public async Task An_answer_that_is_lost_leaves_one_run_for_each_suite(string method, int which)
    {
        Story.With("plan.name", method == "add_run" ? null : "Release");
        Fails(new FaultRule { Method = method, Kind = FaultKind.DropAfter, From = which });

        Story.Declaring(41, 47).Run(Passed(41), Passed(47));
        await Story.ResumeAsync();

        Assert.That(await Server.Plans(Project), Has.Count.EqualTo(method == "add_run" ? 0 : 1));
        var runs = method == "add_run"
            ? await Server.Runs(Project)
            : [.. (await Server.Plan(Id((await Server.Plans(Project)).Single()))).GetProperty("entries").EnumerateArray().SelectMany(entry => entry.GetProperty("runs").EnumerateArray())];
        Assert.That(runs.Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo(new[] { ((long?)Android, (long?)1), (Ios, 1) }));
    }

    /// <summary>A session whose runs are open, and whose results are in its journal only.</summary>
    private void Leave(params TestResult[] results)
    {
        Sandbox.Faults.Add(new FaultRule { Method = "add_results_for_cases", Status = 401, Times = FaultRule.Always });
        Story.Run(results);
        Sandbox.Faults.Clear();
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 0 accepted"));
    }

    private async Task<SortedDictionary<long, JsonElement>> Runs() => new((await Server.Runs(Project)).ToDictionary(run => run.Number("suite_id")!.Value));

    private async Task<IEnumerable<string>> Statuses(JsonElement run)
    {
        var cases = (await Server.Tests(Id(run))).ToDictionary(test => test.Number("id")!.Value, test => test.Number("case_id"));
        return (await Server.Results(Id(run))).Select(result => $"C{cases[result.Number("test_id")!.Value]} {result.Number("status_id")}").Order();
    }

    private static long Id(JsonElement thing) => thing.Number("id")!.Value;
}
