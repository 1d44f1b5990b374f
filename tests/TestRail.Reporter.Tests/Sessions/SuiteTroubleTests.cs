using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Failures that affect the run of one suite, or occur between the runs of two.</summary>
internal sealed class SuiteTroubleTests : SuitesFixture
{
    private JumpingTime Time => (JumpingTime)Story.Time;

    [Test]
    public async Task What_is_wrong_with_one_run_does_not_keep_the_others_results_back()
    {
        Fails(new FaultRule { Method = "add_run", Status = 400, Text = "Field :milestone_id is not valid.", From = 2 });
        Story.Run(Passed(41), Passed(47));

        Assert.That((await Runs()).Keys, Is.EqualTo([Android]));
        Assert.That(await Statuses((await Runs())[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 rejected, 1 pending"));
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
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 rejected, 1 pending"));
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
        Assert.That(Log.Of("TR0502").Text, Facts.InOrder("1 attachment", "pending"));
        Assert.That(Log.Codes, Does.Not.Contain("TR0501"));
    }

    [Test]
    public async Task A_run_that_cannot_be_read_at_first_is_not_opened_again()
    {
        Story.With("plan.name", "Nightly");
        Leave(Passed(41), Passed(47));
        Fails(new FaultRule { Method = "get_run", Status = 429, RetryAfter = TimeSpan.FromSeconds(40), From = 2 });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var plan = await Server.Plan((await Server.Plans(Project)).Single().Number("id")!.Value);
        Assert.That(plan.GetProperty("entries").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_breaks_at_the_second_run_does_not_keep_the_first_ones_results_back()
    {
        Fails(new FaultRule { Method = "add_run", Status = 500, From = 2, Times = FaultRule.Always });
        Story.Declaring(41, 47).Run(Passed(41), Passed(47));

        Assert.That(await Statuses((await Runs())[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 0 rejected, 1 pending"));
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

        var dryRun = new DryRunOutput(isFull: true);
        await Story.ResumeAsync(new ResumeOptions { DryRun = dryRun.DryRun });
        dryRun.Write(Log);

        Assert.That(Log.Messages.Select(message => message.Text.Split('\n')[0]), Is.EqualTo(
            ["Dry run: would send 2 results to 2 new runs in 4 requests. Nothing was sent.", "POST add_run/2", "POST add_run/2", "POST add_results_for_cases/(new)", "POST add_results_for_cases/(new)"]));
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

    /// <summary>Runs a session whose runs are open but whose results are only in its journal.</summary>
    private void Leave(params TestResult[] results)
    {
        Sandbox.Faults.Add(new FaultRule { Method = "add_results_for_cases", Status = 401, Times = FaultRule.Always });
        Story.Run(results);
        Sandbox.Faults.Clear();
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 0 accepted"));
    }
}
