using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.TestRuns.Sharing;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Sessions that share a run send at the same time, unless they have results for the same case.</summary>
internal sealed class SendingAtOnceTests : StoryFixture
{
    /// <summary>A session with a failed result for case 1.</summary>
    [SetUp]
    public void Earlier()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        Story.Declaring(1, 2);
        On("net8.0", 1, isFailed: true);
    }

    private string Folder => Directory.GetDirectories(Path.Combine(Story.UserFolder, "runs")).Single();

    private string EarlierSession => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "*.results").Single());

    [Test]
    public async Task A_session_with_other_cases_does_not_wait()
    {
        using var sending = new SendingLocks(Folder).Take(EarlierSession);

        On("net10.0", 2);

        Assert.That(await Server.Results(await Server.OnlyRun(), 2), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_session_with_the_same_case_waits_and_combines_the_results()
    {
        var sending = new SendingLocks(Folder).Take(EarlierSession);
        var later = Task.Run(() => On("net10.0", 1));
        await WaitFor(() => Directory.GetFiles(Folder, "*.sending").Length == 2);
        await Task.Delay(200);
        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(1), "still waiting");

        sending.Dispose();
        await later;

        var results = await Server.Results(await Server.OnlyRun(), 1);
        Assert.That(results, Has.Count.EqualTo(2));
        Assert.That(results[^1].Number("status_id"), Is.EqualTo(5));
        Assert.That(Directory.GetFiles(Folder, "*.sending"), Is.Empty);
    }

    [Test]
    public async Task The_lease_is_free_while_a_session_waits()
    {
        using var sending = new SendingLocks(Folder).Take(EarlierSession);
        var waiting = Task.Run(() => On("net10.0", 1));
        await WaitFor(() => Directory.GetFiles(Folder, "*.sending").Length == 2);

        On("net9.0", 2);

        Assert.That(await Server.Results(await Server.OnlyRun(), 2), Has.Count.EqualTo(1));
        Assert.That(waiting.IsCompleted, Is.False);
        sending.Dispose();
        await waiting;
    }

    [Test]
    public async Task A_second_attempt_waits_for_the_sessions_that_came_in_between_and_they_do_not_wait_for_it()
    {
        var locks = new SendingLocks(Folder);
        var first = locks.Take("a");
        var seen = locks.HeldBy(new HashSet<string> { "a" });
        first.Dispose();
        using var second = locks.Take("a");

        await SendingLocks.WaitAsync(seen, CancellationToken.None);

        Assert.That(locks.HeldBy(new HashSet<string> { "a" }), Has.Count.EqualTo(1).And.Not.EquivalentTo(seen));
    }

    [Test]
    public async Task The_lock_of_a_killed_process_holds_nobody_up()
    {
        var left = Path.Combine(Folder, $"{EarlierSession}.abc.sending");
        FileLock.Open(left).Dispose();

        On("net10.0", 1);

        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(2));
        Assert.That(File.Exists(left), Is.False);
    }

    [Test]
    public async Task The_deadline_ends_the_wait_and_nothing_is_lost()
    {
        Story.Time = TimeProvider.System;
        Story.With("delivery.deadline", "00:00:01");
        var sending = new SendingLocks(Folder).Take(EarlierSession);

        On("net10.0", 1);

        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(1));
        sending.Dispose();
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(2));
    }

    private void On(string framework, long id, bool isFailed = false)
    {
        var result = isFailed ? Failed(id) : Passed(id);
        Story.Assembly = $"{framework}/Shop.Tests.dll";
        Kit.Story.Run(Story.Begin(), result with { Test = result.Test with { TargetFramework = framework } });
    }
}
