using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Which sessions of a key decide a case together: those that report to the same run.</summary>
internal sealed class CountedSessionsTests : StoryFixture
{
    [Test]
    public async Task The_results_of_a_closed_run_do_not_count_in_the_next_one()
    {
        Story.With("run.key", "nightly").Declaring(1, 2).Run(Failed(1).Named("Old"), Failed(2));
        Story.RunCutShort(Failed(2));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });

        Story.Invocation = "4712_x";
        Story.IsFiltered = true;
        Story.Run(Passed(1), Passed(2));

        var open = (await Server.Runs()).Single(run => run.Flag("is_completed") == false).Number("id")!.Value;
        Assert.That((await Server.Result(open, 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Result(open, 2)).Text("comment"), Does.Not.Contain("lak").And.Not.Contain("Incomplete"));
        Assert.That((await Server.Run(open)).Text("description"), Does.Not.Contain("Incomplete"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Sessions_that_reach_one_run_by_key_and_by_its_id_know_each_others_results(bool isByIdLast)
    {
        Story.With("run.key", "job 1").Run(isByIdLast ? Failed(1).Named("One") : Passed(1).Named("One"));
        var run = await Server.OnlyRun();
        Story.With("run.id", run).Run(isByIdLast ? Passed(1).Named("Other") : Failed(1).Named("Other"));
        if (!isByIdLast)
            Story.With("run.id", null).Run(Passed(1).Named("One"));

        Assert.That((await Server.Results(run, 1))[^1].Number("status_id"), Is.EqualTo(5));
    }
}
