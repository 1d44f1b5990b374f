using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Cases that a user deletes or moves while several sessions report to their run.</summary>
internal sealed class DeletedCaseTests : StoryFixture
{
    [SetUp]
    public void OfASolution() => (Story.Invocation, Story.IsOneOfSeveral) = ("4711_0f8fad5bd9cb469fa16570867728950e", true);

    [TestCase(0)]
    [TestCase(20)]
    public async Task A_deleted_case_does_not_keep_later_sessions_out_of_the_run(int seconds)
    {
        Project("Shop.Tests.dll").Declaring(1, 2).Run(Passed(1));
        var run = await Server.OnlyRun();
        await Delete(2, seconds);

        Project("Cart.Tests.dll").Declaring(3).Run(Passed(3));

        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED:"), Log.Text);
        await AssertComplete(run);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Nor_out_of_the_entry_of_a_plan(bool hasConfigurations)
    {
        Story.With("plan.name", "Nightly");
        if (hasConfigurations)
            Story.With("plan.configurations", new[] { "Firefox" });
        Project("Shop.Tests.dll").Declaring(1, 2).Run(Passed(1));
        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var run = plan.GetProperty("entries").EnumerateArray().Single().GetProperty("runs").EnumerateArray().Single().Number("id")!.Value;
        await Delete(2);

        Project("Cart.Tests.dll").Declaring(3).Run(Passed(3));

        await AssertComplete(run);
    }

    [Test]
    public async Task A_deleted_case_is_looked_up_once_for_all_later_sessions()
    {
        Project("Shop.Tests.dll").Declaring(1, 2).Run(Passed(1));
        var run = await Server.OnlyRun();
        await Delete(2);
        Project("Cart.Tests.dll").Declaring(3).Run(Passed(3));
        var lists = Lists();

        Project("Tax.Tests.dll").Declaring(2, 4).Run(Passed(2), Passed(4));

        Assert.That(await Server.Cases(run), Is.EqualTo([1, 3, 4]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That(Lists(), Is.EqualTo(lists));
        Assert.That(Log.Text, Does.Contain("C2"), "the case that is not in TestRail is named with its test");
    }

    [Test]
    public async Task A_session_keeps_its_run_when_one_of_its_own_cases_is_deleted()
    {
        Story.Invocation = null;
        var session = Story.Declaring(1, 2).Begin();
        await WaitFor(() => Log.Messages.Count == 1);
        await Delete(2);

        Story.Run(session, Passed(1), Passed(3));

        await AssertComplete(await Server.OnlyRun());
    }

    [Test]
    public async Task A_case_that_was_moved_goes_into_the_run_of_its_new_suite()
    {
        const int MobileApp = 2, Android = 2, Ios = 3;
        Story.With("project", "Mobile app");
        Project("Android.Tests.dll").Declaring(41, 42).Run(Passed(41));
        var section = (await Server.Get($"get_sections/{MobileApp}&suite_id={Ios}")).GetProperty("sections")[0].Number("id");
        await Server.Post($"move_cases_to_section/{section}", new { suite_id = Ios, case_ids = new[] { 42 } });
        Project("Pad.Tests.dll").Declaring(43).Run(Passed(43));

        Project("Phone.Tests.dll").Declaring(42).Run(Passed(42));

        Assert.That((await Server.Runs(MobileApp)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo([(Android, 2), (Ios, 1)]), Log.Text);
    }

    private async Task AssertComplete(long run)
    {
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 3]), Log.Text);
        Assert.That(await Server.Results(run, 1), Has.Count.EqualTo(1));
        Assert.That(await Server.Results(run, 3), Has.Count.EqualTo(1));
        Assert.That((await Story.ResumeEachAsync()).Distinct(), Is.EqualTo([Engine.Sessions.ResumeOutcome.Delivered]), Log.Text);
    }

    private int Lists() => Sandbox.Requests.All.Count(request => request.Method.StartsWith("get_cases", StringComparison.Ordinal));

    private async Task Delete(long @case, int seconds = 0)
    {
        await Server.Post($"delete_case/{@case}", new { });
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromSeconds(seconds));
    }

    private Story Project(string assembly)
    {
        Story.Assembly = assembly;
        return Story;
    }
}
