using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>exec --close</c> with a run key reads all journals with the key. One of them claims that its session opened a run of somebody else.</summary>
internal sealed class ExecForgedRunTests : ExecFixture
{
    [SetUp]
    public void WithKey() => Story.With("run.key", "nightly");

    [TestCase(null)]
    [TestCase("trr-0123456789abcdef0123")]
    public async Task A_run_of_somebody_else_stays_open(string? reference)
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = true })).Number("id")!.Value;
        Forge(Bound(run, Sandbox.Url) with { Reference = reference });

        Assert.That(await ExecAsync(["--close"], 0, "1"), Is.Zero, Printed);

        Assert.That(await ClosedRuns(), Is.EqualTo([await OwnRun(run)]));
        Assert.That(Error.ToString(), Facts.InOrder($"TR0704 Run R{run} ", $"testrail-reporter run close {run}\n"));
    }

    [Test]
    public async Task So_does_one_with_the_same_id_on_the_configured_server()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = true })).Number("id")!.Value;
        Forge(Bound(run, new Uri("https://acme.testrail.io/")));

        Assert.That(await ExecAsync(["--close"], 0, "1"), Is.Zero, Printed);

        Assert.That(await ClosedRuns(), Is.EqualTo([await OwnRun(run)]));
        Assert.That(Error.ToString(), Does.Contain($"TR0716 Run R{run} ").And.Not.Contain($"run close {run}"));
    }

    [Test]
    public async Task So_does_a_plan([Values] bool isCreationClaimed)
    {
        var plan = await Server.Post("add_plan/1", new { name = "By hand", entries = new[] { new { suite_id = 1, include_all = true } } });
        var (id, run) = (plan.Number("id")!.Value, plan.GetProperty("entries")[0].GetProperty("runs")[0].Number("id")!.Value);
        var bound = Bound(run, Sandbox.Url) with { Plan = id, CreatedPlan = true };
        if (isCreationClaimed)
            Forge(new PlanCreated("trr-0123456789abcdef0123", id), bound);
        else
            Forge(bound);

        Assert.That(await ExecAsync(["--close"], 0, "1"), Is.Zero, Printed);

        Assert.That((await Server.Plan(id)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Facts.InOrder($"TR0704 Run R{run} ", " --plan\n"));
    }

    [Test]
    public async Task A_plan_that_an_earlier_command_created_is_closed()
    {
        Story.With("plan.name", "Nightly");
        Assert.That(await ExecAsync(["--no-close"], 0, "1"), Is.Zero, Printed);

        Assert.That(await ExecAsync(["--close"], 0, "2"), Is.Zero, Printed);

        Assert.That((await Server.Plans()).Single().Flag("is_completed"), Is.True, Printed);
    }

    private static RunBound Bound(long run, Uri server) => new()
    {
        Server = server,
        Run = run,
        Address = new Uri(server, $"index.php?/runs/view/{run}"),
        Created = true,
    };

    /// <summary>Adds a journal without results, so its session counts as delivered.</summary>
    private void Forge(params JournalEntry[] entries)
    {
        Directory.CreateDirectory(Story.JournalFolder);
        using var journal = JournalWriter.Create(Path.Combine(Story.JournalFolder, "20250101T000000Z-0badf00d.jsonl"), Time);
        journal.Append(new SessionStarted { Session = "0badf00d", At = Given.Noon, Reporter = "1.0.0", Sources = ["Shop.Tests.dll"], Folder = Story.Folder, Key = "nightly" });
        foreach (var entry in entries)
            journal.Append(entry);
        journal.Append(new TestsEnded(Aborted: false));
    }

    /// <summary>The run that the command's own tests opened.</summary>
    private async Task<long> OwnRun(long other) => (await Server.Runs()).Select(run => run.Number("id")!.Value).Single(id => id != other);

    private async Task<IEnumerable<long>> ClosedRuns() => (await Server.Runs()).Where(run => run.Flag("is_completed") == true).Select(run => run.Number("id")!.Value);
}
