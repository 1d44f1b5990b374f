using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Several commands in one build, one of which could not send its results. They count together with those of the others, whenever they arrive.</summary>
internal sealed class SentLaterTests : StoryFixture
{
    [SetUp]
    public void InOneJob() => Story.With("run.key", "job 1");

    [TearDown]
    public void NothingIsLeft() => Assert.That(Log.Codes, Has.None.EqualTo("TR0302"));

    [Test]
    public async Task What_a_session_could_not_send_counts_for_those_that_come_later_and_in_its_place_when_it_is_sent()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Failed(1).Named("a"), Failed(2).Named("b"));
        Sandbox.Faults.Down = false;
        Log.Clear();
        Story.Run(Passed(1).Named("c"), Passed(2).Named("b"));
        Assert.That((await Status(1), await Status(2)), Is.EqualTo((5, 1)));

        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That((await Status(1), await Status(2)), Is.EqualTo((5, 1)), "the older session is the older one, also where it is sent later");
    }

    [TestCase("another machine")]
    [TestCase("another name")]
    public async Task What_is_sent_later_counts_together_with_the_journals_beside_it(string where)
    {
        Story.Run(Failed(1).On("net8.0"), Passed(2).On("net8.0"));
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 401 });
        Story.Run(Passed(1).On("net10.0"), Passed(2).On("net10.0"));
        Log.Clear();

        if (where == "another machine")
            Directory.Delete(Story.UserFolder, recursive: true);
        else
            Story.With("run.name", "Another name");
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Status(1), await Status(2)), Is.EqualTo((5, 1)));
        Assert.That(await Comment(1), Does.Contain("1 failed, 1 passed"));
    }

    [Test]
    public async Task A_pass_that_is_not_sent_alone_is_sent_later_if_it_is_flaky()
    {
        Story.With("results.statuses", new { passed = (string?)null, flaky = "retest" });
        Story.Run(Failed(1), Passed(2));
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 401 });
        Story.Run(Passed(1), Passed(2));
        Log.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Status(1), await Status(2)), Is.EqualTo((4, 3)));
    }

    private async Task<long?> Status(long id) => (await Server.Tests(await Server.OnlyRun())).Single(test => test.Number("case_id") == id).Number("status_id");

    private async Task<string> Comment(long id) => (await Server.Results(await Server.OnlyRun(), id))[^1].Text("comment")!;
}
