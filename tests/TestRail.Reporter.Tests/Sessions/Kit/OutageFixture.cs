namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Sessions of two results, C1 passed and C2 failed, whose server or network fails.</summary>
internal abstract class OutageFixture : StoryFixture
{
    /// <summary>Longer than SettlePolicy.QuietPeriod, which a later process waits if no settle time is set.</summary>
    protected static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    protected JumpingTime Time => (JumpingTime)Story.Time;

    protected async Task AssertResumeDelivers()
    {
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        await AssertEachOnce();
    }

    protected async Task AssertEachOnce()
    {
        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(5));
    }
}
