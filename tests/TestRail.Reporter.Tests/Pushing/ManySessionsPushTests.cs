using System.Globalization;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Killing;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>One defect for each failing test, however many sessions report it at once and wherever one of them is killed.</summary>
internal sealed class ManySessionsPushTests : PushingFixture
{
    /// <summary>The environment variable with the number of kill points; default 6. The journal has fewer lines than 36.</summary>
    private const string Switch = "KILL_SEEDS";

    private const int Stride = 7, Lines = 36;

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCase("nightly")]
    [TestCase(null)]
    public async Task Fifty_sessions_at_once_have_one_defect(string? key)
    {
        const int Sessions = 50;
        Axosoft.CallsPerDay = 300;
        if (key is not null)
            Story.With("run.key", key);
        var context = Story.Context();
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(at => Task.Run(() =>
        {
            using var session = new ReportingSession(context with { Time = TimeProvider.System }, Log);
            session.Begin(new SessionStart { Sources = [Path.Combine(Story.Folder, $"Shop{at}.Tests.dll")], IsFiltered = true, IsOneOfSeveral = true });
            session.Record(Failed(2));
            session.Complete(new SessionEnd(Aborted: false));
        })));

        Assert.That(Axosoft.Items, Has.Count.EqualTo(1), Log.Text);
        foreach (var run in await Server.Runs())
            Assert.That(await DefectsOf(2, run.Number("id")), Has.Count.GreaterThan(0).And.All.EqualTo(Id(0)));
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task A_killed_session_that_is_resumed_doubles_no_defect(int seed)
    {
        var cuts = Enum.GetValues<Cut>();
        var (first, second) = (new KillPoint(1 + (seed * Stride % Lines), cuts[seed % cuts.Length]), new KillPoint(1 + new Random(seed).Next(Lines / 2), cuts[seed / cuts.Length % cuts.Length]));
        KilledSession.Configure(Story);

        await Killed.RunAsync("session", Story.Folder, $"{first}");
        await Killed.RunAsync("resume", Story.Folder, $"{second}", "20");
        Time.Advance(TimeSpan.FromMinutes(40));
        var outcomes = await Story.ResumeEachAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        Story.Run(KilledSession.Results(Story.Folder));

        var told = $"killed at {first} and {second}: {Log.Text}";
        Assert.That(outcomes, Has.None.EqualTo(ResumeOutcome.Pending), told);
        Assert.That(Axosoft.Items.Select(item => item.Name), Is.Unique, told);
        Assert.That(Axosoft.Items, Has.Count.EqualTo(3), told);
        foreach (var run in await Server.Runs())
        {
            foreach (var failed in (await Server.Results(run.Number("id")!.Value)).Where(result => result.Number("status_id") == 5))
                Assert.That(failed.Text("defects"), Is.Not.Null, told);
        }
    }

    private static IEnumerable<int> Seeds() =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable(Switch), CultureInfo.InvariantCulture, out var seeds) ? seeds : 6);
}
