using System.Globalization;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Engine.TestRuns.Sharing;
using TestRail.Reporter.Tests.Killing;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Many sessions run at once.</summary>
internal sealed class ManySessionsTests : StoryFixture
{
    /// <summary>The environment variable with the number of seeds; default 3.</summary>
    private const string Switch = "SHARING_SEEDS";

    private const int Joiners = 50, KnownCases = 40;

    [TestCaseSource(nameof(Seeds))]
    public async Task Fifty_at_once_share_one_run_and_lose_nothing_though_some_are_killed(int seed)
    {
        Story.Invocation = "4711_x";
        var random = new Random(seed);
        var sessions = Enumerable.Range(0, Joiners).Select(number => Joiner(number, random)).ToList();

        await Task.WhenAll(sessions.Select(session => Task.Run(session.LiveAsync)));
        // An hour later, no request of a killed session can still be in flight.
        Story.Time = new JumpingTime();
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromHours(1));
        for (var attempt = 0; attempt < 3 && !await Story.ResumeAsync(); attempt++)
            ((JumpingTime)Story.Time).Advance(TimeSpan.FromHours(1));

        var run = await Server.OnlyRun();
        var cases = sessions.SelectMany(session => session.Cases).Distinct().Order();
        Assert.That(await Server.Cases(run), Is.EqualTo(cases));
        var caseOf = (await Server.Tests(run)).ToDictionary(test => test.Number("id")!.Value, test => test.Number("case_id")!.Value);
        Assert.That(
            (await Server.Results(run)).CountBy(result => caseOf[result.Number("test_id")!.Value]),
            Is.EquivalentTo(sessions.SelectMany(session => session.Recorded).CountBy(id => id)));
        Assert.That(sessions.Count(session => session.DiesAfter is not null), Is.Positive);
    }

    [Test]
    public async Task Four_processes_at_once_bring_a_hundred_of_a_hundred_results_into_an_existing_run([Values] bool isShared)
    {
        var cases = Enumerable.Range(1, 25).Select(id => (long)id).ToArray();
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = cases })).Number("id")!.Value;
        Story.With("run.id", run).Context();
        string[] invocation = isShared ? ["4711_x"] : [];

        var killed = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Killed.RunAsync(["bring", Story.Folder, $"/shop/{number}/Shop.Tests.dll", "25", .. invocation])));

        Assert.That(killed, Is.All.False);
        Assert.That((await Server.Results(run)).CountBy(result => result.Number("test_id")!.Value).Select(pair => pair.Value), Is.All.EqualTo(4).And.Exactly(25).Items);
        Assert.That(await Server.Cases(run), Is.EqualTo(cases));
    }

    [Test]
    public async Task Two_builds_at_once_never_mix()
    {
        var builds = new[] { "4711_x", "4712_y" }.SelectMany(build => Enumerable.Range(1, 8).Select(id => (Build: build, Case: build == "4711_x" ? id : id + 20L)))
            .Select(one =>
            {
                Story.Invocation = one.Build;
                return (Context: Story.Context() with { Time = new JumpingTime() }, one.Case);
            }).ToList();

        await Task.WhenAll(builds.Select(one => Task.Run(() =>
        {
            var session = new ReportingSession(one.Context, Log);
            session.Begin(new SessionStart { Sources = [$"/shop/{one.Case}/Shop.Tests.dll"], IsOneOfSeveral = true });
            return Kit.Story.Run(session, Passed(one.Case));
        })));

        var runs = await Server.Runs();
        var held = new List<IReadOnlyList<long>>();
        foreach (var run in runs)
            held.Add(await Server.Cases(run.GetProperty("id").GetInt64()));
        Assert.That(held.OrderBy(cases => cases[0]), Is.EqualTo(new long[][] { [1, 2, 3, 4, 5, 6, 7, 8], [21, 22, 23, 24, 25, 26, 27, 28] }));
    }

    [Test]
    public async Task A_session_waits_for_its_turn_and_gets_it_when_the_other_is_gone()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        var context = Story.Context();
        var file = SharedStateFile.In([Path.Combine(Story.UserFolder, "runs")], "4711_x", RunSettings.Of(context.Configuration.Options!))!;
        var turn = await file.EnterAsync(CancellationToken.None);
        var other = Task.Run(() => Kit.Story.Run(Story.Begin(context), Passed(1)));
        await Task.Delay(200);
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);

        turn.Dispose();
        await other;

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_disk_that_does_not_take_the_shared_file_opens_no_run_and_keeps_the_results()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        var context = Story.Context();
        var file = SharedStateFile.In([Path.Combine(Story.UserFolder, "runs")], "4711_x", RunSettings.Of(context.Configuration.Options!))!;
        Directory.CreateDirectory(file.Path + ".new");

        Kit.Story.Run(Story.Begin(context), Passed(1));

        Assert.That(Log.Of("TR0216").Text, Does.Contain(file.Path));
        Assert.That(await Server.Runs(), Is.Empty);
        Directory.Delete(file.Path + ".new");
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_key_is_forgotten_after_a_week_without_use()
    {
        Story.With("run.key", "nightly").Run(Passed(1));
        var old = Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.json").Single();
        File.SetLastWriteTimeUtc(old, Story.Time.GetUtcNow().UtcDateTime.AddDays(-8));

        Story.With("run.key", "weekly").Run(Passed(2));

        Assert.That(File.Exists(old), Is.False);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_week_without_use_ends_a_key_also_for_its_own_next_session()
    {
        Story.With("run.key", "nightly").Run(Failed(1).Named("Old"));
        var old = Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.json").Single();
        File.SetLastWriteTimeUtc(old, Story.Time.GetUtcNow().UtcDateTime.AddDays(-8));

        Story.Run(Passed(1));

        var runs = await Server.Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That((await Server.Result(runs.Max(run => run.Number("id")!.Value), 1)).Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public void The_folder_is_the_users_alone()
    {
        if (OperatingSystem.IsWindows())
            Assert.Pass("a profile's folders are closed to others");
        Story.With("run.key", "nightly").Run(Passed(1));

        Assert.That(File.GetUnixFileMode(Path.Combine(Story.UserFolder, "runs")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public async Task A_run_whose_creator_died_before_it_heard_of_it_is_found_and_not_opened_again()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.DropAfter });
        var session = Story.Declaring(1).Begin();
        await WaitFor(() => Sandbox.Requests.Of("add_run").Count == 1);
        session.Dispose();

        Story.Assembly = "Cart.Tests.dll";
        Story.Declaring(2).Run(Passed(2));

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2]));
    }

    private SharingSession Joiner(int number, Random random)
    {
        Story.Assembly = $"{number}/Shop.Tests.dll";
        var cases = Enumerable.Range(0, 3).Select(_ => 1L + random.Next(KnownCases)).Distinct().ToArray();
        Story.Declaring(cases);
        return new SharingSession(Story.Context() with { Time = new JumpingTime() }, Path.Combine(Story.Folder, Story.Assembly), cases, Log)
        {
            Delay = random.Next(20),
            DiesAfter = random.Next(5) == 0 ? random.Next(40) : null,
        };
    }

    private static IEnumerable<int> Seeds() =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable(Switch), CultureInfo.InvariantCulture, out var seeds) ? seeds : 3);
}
