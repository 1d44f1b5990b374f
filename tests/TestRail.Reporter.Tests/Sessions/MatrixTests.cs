using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The jobs of a CI matrix run on separate machines and share nothing but TestRail.</summary>
internal sealed class MatrixTests : StoryFixture
{
    private static readonly string[] Browsers = ["Chrome", "Firefox"], Systems = ["Ubuntu 24.04", "Windows 11"];

    private readonly List<Story> _machines = [];

    [TearDown]
    public void Dismantle()
    {
        _machines.ForEach(machine => machine.Dispose());
        _machines.Clear();
    }

    [Test]
    public async Task Jobs_one_after_the_other_land_in_one_entry_with_a_run_for_each_combination()
    {
        foreach (var machine in Matrix())
            machine.Run(Passed(1), Failed(2));

        await AssertComplete();
        Assert.That(Said(), Is.Empty);
    }

    /// <summary>All jobs look for the plan (or for the entry in an existing plan) before the first job creates it.</summary>
    [Test]
    public async Task Jobs_that_start_at_once_land_in_one_entry_all_the_same(
        [Values("get_plans", "get_plan", "get_configs")] string held, [Values] bool hasPlan, [Range(1, 3)] int seed)
    {
        if (hasPlan)
            await Server.Post("add_plan/1", new { name = "Nightly" });
        var random = new Random(seed);
        for (var i = 0; i < 4; i++)
            Fails(new FaultRule { Method = held, Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMilliseconds(200 + random.Next(200)), From = i + 1 });

        await Task.WhenAll(Matrix().Select(machine => Task.Run(async () =>
        {
            await Task.Delay(random.Next(30));
            machine.Run(Passed(1), Failed(2));
        })));

        await AssertComplete();
        Assert.That(Said(), Is.Empty);
    }

    /// <summary>Several jobs (shards) report the same configuration set. TestRail accepts it only once per entry.</summary>
    [Test]
    public async Task Jobs_of_one_combination_that_start_at_once_share_its_run([Values("get_plans", "get_plan")] string held, [Values] bool hasEntry)
    {
        if (hasEntry)
            Machine("Browsers: Safari", "Operating Systems: macOS 15").Run(Passed(1));
        for (var i = 0; i < 4; i++)
            Fails(new FaultRule { Method = held, Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMilliseconds(300), From = i + 1 });

        var shards = Enumerable.Range(0, 4).Select(_ => Machine("Browsers: Firefox", "Operating Systems: Windows 11")).ToList();
        await Task.WhenAll(shards.Select(shard => Task.Run(() => shard.Run(Passed(1), Failed(2)))));

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var run = plan.GetProperty("entries").EnumerateArray().Single().GetProperty("runs").EnumerateArray().Single(run => run.Text("config") == "Firefox, Windows 11").Number("id")!.Value;
        Assert.That(await Server.Results(run), Has.Count.EqualTo(8));
        Assert.That(Said(), Is.Empty);
    }

    [Test]
    public async Task A_job_that_created_the_plan_leaves_it_open_for_those_that_are_still_at_work()
    {
        var jobs = Matrix().Take(2).Select(machine => machine.With("plan.close", true)).ToList();
        var (first, second) = (jobs[0].Begin(), jobs[1]);
        await WaitFor(() => jobs[0].Log.Messages.Count > 0);
        var other = second.Begin();
        await WaitFor(() => second.Log.Messages.Count > 0);
        Kit.Story.Run(first, Passed(1), Passed(2));
        Kit.Story.Run(other, Passed(1), Passed(2));

        var plan = (await Server.Plans()).Single();
        Assert.That((plan.Flag("is_completed"), plan.Number("passed_count")), Is.EqualTo((false, 4L)));
        Assert.That(jobs[0].Log.Of("TR0226").Text, Facts.InOrder($"Plan R{plan.Number("id")}", "plan.close"));
        Assert.That(second.Log.Codes, Is.Empty, "it did not create the plan, so closing is none of its business");
        Assert.That(await jobs[0].ResumeAsync(), Is.True, "nothing is left to be done");
    }

    private IEnumerable<Story> Matrix() =>
        from browser in Browsers from system in Systems select Machine($"Browsers: {browser}", $"Operating Systems: {system}");

    private Story Machine(params string[] configurations)
    {
        var machine = new Story(Sandbox.Url);
        _machines.Add(machine);
        return machine.Declaring(1, 2).With("plan.name", "Nightly").With("plan.configurations", configurations);
    }

    private IEnumerable<string> Said() => _machines.SelectMany(machine => machine.Log.Codes);

    private async Task AssertComplete()
    {
        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var entry = plan.GetProperty("entries").EnumerateArray().Single();
        var runs = entry.GetProperty("runs").EnumerateArray().ToList();
        Assert.That(runs.Select(run => run.Text("config")), Is.EquivalentTo(from browser in Browsers from system in Systems select $"{browser}, {system}"));
        foreach (var run in runs.Select(run => run.Number("id")!.Value))
        {
            Assert.That(await Server.Cases(run), Is.EqualTo([1, 2]));
            Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, 5 }));
        }
    }
}
