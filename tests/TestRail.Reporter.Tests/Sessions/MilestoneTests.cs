using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The milestone of a run or plan is found by name among the open ones, or created.</summary>
internal sealed class MilestoneTests : StoryFixture
{
    [Test]
    public async Task A_missing_milestone_is_created_for_a_run()
    {
        Story.With("run.milestone", "Release 3").Run(Passed(1));

        var created = (await Milestones())[^1];
        Assert.That(created.Name, Is.EqualTo("Release 3"));
        Assert.That((await Server.Run(await Server.OnlyRun())).Number("milestone_id"), Is.EqualTo(created.Id));
    }

    [Test]
    public async Task A_missing_milestone_is_created_for_a_plan_and_found_by_the_next()
    {
        Story.With("plan.name", "Monday").With("plan.milestone", "Release 3").Run(Passed(1));
        Story.With("plan.name", "Tuesday").With("plan.milestone", "RELEASE 3").Run(Passed(1));

        Assert.That((await Milestones()).Count(each => each.Name == "Release 3"), Is.EqualTo(1));
        Assert.That((await Server.Plans()).Select(plan => plan.Number("milestone_id")), Is.All.EqualTo((await Milestones())[^1].Id));
    }

    [TestCase("run.milestone", "run.createMilestone")]
    [TestCase("plan.milestone", "plan.createMilestone")]
    public async Task A_milestone_that_may_not_be_created_is_refused_before_anything_is(string option, string permit)
    {
        if (option.StartsWith("plan", StringComparison.Ordinal))
            Story.With("plan.name", "Nightly");
        Story.With(option, "Release 9").With(permit, false).Run(Passed(1));

        Assert.That(Log.Of("TR0202").Text, Facts.InOrder($"milestone \"Release 9\" ({option})", permit, "\"Release 1.1\", \"Release 2.0\"."));
        Assert.That(Changes(), Is.Empty);
        Assert.That(await Story.With(option, "Release 2.0").ResumeAsync(), Is.True);
    }

    [TestCase("Release 1.0")]
    [TestCase("M1")]
    public async Task A_completed_milestone_is_refused_before_anything_is_created(string milestone)
    {
        Story.With("run.milestone", milestone).Run(Passed(1));

        Assert.That(Log.Of("TR0224").Text, Is.EqualTo("The milestone \"Release 1.0\" (run.milestone) is completed."));
        Assert.That(Changes(), Is.Empty);
        Assert.That(await Story.With("run.milestone", "Release 1.1").ResumeAsync(), Is.True);
    }

    [Test]
    public async Task A_milestone_below_another_is_found_and_one_below_two_is_for_a_person_to_tell()
    {
        var first = (await Server.Post("add_milestone/1", new { name = "Sprint 1", parent_id = 2 })).Number("id");
        Story.With("run.milestone", "Sprint 1").Run(Passed(1));
        Assert.That((await Server.Run(await Server.OnlyRun())).Number("milestone_id"), Is.EqualTo(first));

        var second = (await Server.Post("add_milestone/1", new { name = "Sprint 1", parent_id = 3 })).Number("id");
        Story.Run(Passed(1));

        Assert.That(Log.Of("TR0203").Action, Facts.InOrder("run.milestone", $"id: {first}, {second}."));
    }

    [Test]
    public async Task Machines_that_create_the_same_at_once_leave_one_of_it()
    {
        for (var look = 1; look <= 3; look++)
            Fails(new FaultRule { Method = "get_milestones", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMilliseconds(300), From = look });
        var machines = Enumerable.Range(0, 3).Select(_ => new Story(Sandbox.Url).With("run.milestone", "Release 3")).ToList();

        await Task.WhenAll(machines.Select(machine => Task.Run(() => machine.Run(Passed(1)))));

        var milestone = (await Milestones()).Single(each => each.Name == "Release 3").Id;
        Assert.That((await Server.Runs()).Select(run => run.Number("milestone_id")), Is.EqualTo([milestone, milestone, milestone]));
        machines.ForEach(machine => machine.Dispose());
    }

    [Test]
    public async Task Who_may_not_create_one_is_told_so_and_loses_nothing()
    {
        Fails(new FaultRule { Method = "add_milestone", Kind = FaultKind.Forbidden, Text = "You are not allowed to add milestones (insufficient permissions).", Times = FaultRule.Always });

        Story.With("plan.name", "Nightly").With("plan.milestone", "Release 3").Run(Passed(1));

        Assert.That(Log.Of("TR0221").Text, Facts.InOrder("milestone \"Release 3\"", "You are not allowed to add milestones (insufficient permissions)."));
        Assert.That(await Server.Plans(), Is.Empty);
        Sandbox.Faults.Clear();
        await Server.Post("add_milestone/1", new { name = "Release 3" });
        Assert.That(await Story.ResumeAsync(), Is.True);
    }

    private IEnumerable<string> Changes() => Sandbox.Requests.All.Where(request => request.Verb == "POST").Select(request => request.Method);

    private async Task<IReadOnlyList<(string Name, long Id)>> Milestones() =>
        [.. (await Server.Get("get_milestones/1")).GetProperty("milestones").EnumerateArray().Select(each => (each.Text("name")!, each.Number("id")!.Value))];
}
