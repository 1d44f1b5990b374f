using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Several sessions on one machine with cases from several suites: Android has cases 41 to 46, iOS 47 to 52.</summary>
internal sealed class SharedSuitesTests : StoryFixture
{
    private const int Mobile = 2, Android = 2, Ios = 3;

    [SetUp]
    public void OfASolution()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_0f8fad5bd9cb469fa16570867728950e", true);
        Story.With("project", "Mobile app");
    }

    [Test]
    public async Task Tests_of_two_suites_have_two_runs_and_nobody_complains()
    {
        Project("Android.Tests.dll").Declaring([41], "Android").Run(Passed(41));
        Project("Ios.Tests.dll").Declaring([48], "iOS").Run(Passed(48));
        Project("Pad.Tests.dll").Declaring([47], "iOS").Run(Passed(47));

        Assert.That((await Server.Runs(Mobile)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo([(Android, 1), (Ios, 2)]));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Where_only_the_cases_tell_the_suite_each_suite_has_one_run_all_the_same()
    {
        Project("Android.Tests.dll").Declaring(41).Run(Passed(41));
        Project("Ios.Tests.dll").Declaring(48).Run(Passed(48));
        Project("Both.Tests.dll").Declaring(42, 47).Run(Passed(42), Passed(47));
        Project("Named.Tests.dll").Declaring([49], "iOS").Run(Passed(49));

        Assert.That((await Server.Runs(Mobile)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo([(Android, 2), (Ios, 3)]));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Whoever_brings_cases_that_others_have_placed_asks_for_no_suite()
    {
        using var first = Project("Shop.Tests.dll").Declaring(41, 42, 43, 47, 48, 49).Begin();
        await WaitFor(() => Log.Messages.Count == 2);
        var before = Sandbox.Requests.All.Count;

        Project("Cart.Tests.dll").Declaring(41, 42, 43, 47, 48, 49).Run(Passed(42), Passed(48));

        Assert.That(Sandbox.Requests.All.Skip(before).Select(request => request.Method), Is.EqualTo(
            ["add_results_for_cases", "add_results_for_cases"]));
    }

    [Test]
    public async Task Sessions_at_once_have_one_run_for_each_of_their_suites()
    {
        Story.With("plan.name", "Release");
        var sessions = Enumerable.Range(0, 6).Select(number => Project($"{number}/Shop.Tests.dll").Declaring(41 + number, 47 + number).Begin()).ToList();

        await Task.WhenAll(sessions.Select((session, number) => Task.Run(() => Story.Run(session, Passed(41 + number), Failed(47 + number)))));

        var plan = await Server.Plan((await Server.Plans(Mobile)).Single().Number("id")!.Value);
        var runs = plan.GetProperty("entries").EnumerateArray().SelectMany(entry => entry.GetProperty("runs").EnumerateArray());
        Assert.That(runs.Select(run => (run.Number("suite_id"), run.Number("passed_count"), run.Number("failed_count"))), Is.EquivalentTo([(Android, 6, 0), (Ios, 0, 6)]));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Twenty_at_once_lose_nothing_though_some_are_killed(int seed)
    {
        var random = new Random(seed);
        var sessions = Enumerable.Range(0, 20).Select(number => Joiner(number, random)).ToList();

        await Task.WhenAll(sessions.Select(session => Task.Run(session.LiveAsync)));
        // An hour later, no request of a killed session can still be in flight.
        Story.Time = new JumpingTime();
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromHours(1));
        for (var attempt = 0; attempt < 3 && !await Story.ResumeAsync(); attempt++)
            ((JumpingTime)Story.Time).Advance(TimeSpan.FromHours(1));

        var stored = new List<string>();
        foreach (var run in await Server.Runs(Mobile))
        {
            foreach (var id in await Server.Cases(run.Number("id")!.Value))
                stored.Add($"suite {run.Number("suite_id")}: C{id} has {(await Server.Results(run.Number("id")!.Value, id)).Count}");
        }

        Assert.That(stored.Order(), Is.EqualTo(sessions.SelectMany(session => session.Cases).Distinct().Order().Select(id =>
            $"suite {(id < 47 ? Android : Ios)}: C{id} has {sessions.Sum(session => session.Recorded.Count(recorded => recorded == id))}").Order()));
    }

    [Test]
    public async Task A_case_that_nobody_has_placed_yet_costs_one_request_more()
    {
        Project("Shop.Tests.dll").Declaring(41, 42, 43, 47, 48, 49).Run(Passed(41));
        var before = Sandbox.Requests.All.Count;

        Project("Cart.Tests.dll").Declaring(41, 50).Run(Passed(50));

        Assert.That(Sandbox.Requests.All.Skip(before).Select(request => request.Method), Is.EqualTo(
            ["get_case", "update_run", "add_results_for_cases"]));
    }

    [Test]
    public async Task A_run_whose_creator_died_before_it_heard_of_it_is_for_the_cases_of_its_suite_only()
    {
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.DropAfter });
        var dead = Project("Ios.Tests.dll").Declaring(47).Begin();
        await WaitFor(() => Sandbox.Requests.Of("add_run").Count == 1);
        dead.Dispose();

        Project("Android.Tests.dll").Declaring(41).Run(Passed(41));
        Project("Pad.Tests.dll").Declaring(48).Run(Passed(48));

        var runs = (await Server.Runs(Mobile)).ToDictionary(run => run.Number("suite_id")!.Value, run => run.Number("id")!.Value);
        Assert.That(await Server.Cases(runs[Android]), Is.EqualTo([41]));
        Assert.That(await Server.Cases(runs[Ios]), Is.EqualTo([47, 48]));
        Assert.That(await Server.Results(runs[Ios]), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_project_that_names_its_suite_leaves_the_run_of_another_suite_to_that_suite([Values("add_run", "add_plan_entry")] string method)
    {
        if (method == "add_plan_entry")
            Story.With("plan.name", "Release");
        Fails(new FaultRule { Method = method, Kind = FaultKind.DropAfter });
        var dead = Project("Ios.Tests.dll").Declaring([47], "iOS").Begin();
        await WaitFor(() => Sandbox.Requests.Of(method).Count == 1);
        dead.Dispose();

        Project("Android.Tests.dll").Declaring([41], "Android").Run(Passed(41));
        Project("Pad.Tests.dll").Declaring([48], "iOS").Run(Passed(48));

        Assert.That(Log.Codes, Is.Empty, Log.Text);
        Assert.That(Log.Text, Does.Contain("DELIVERED: 1 accepted, 0 rejected").And.Not.Contain("1 rejected"));
    }

    [Test]
    public async Task Jobs_of_a_matrix_on_several_machines_land_in_one_entry_for_each_suite([Values] bool atOnce)
    {
        using var other = new Story(Sandbox.Url);
        Task[] jobs =
        [
            .. new[] { (Story, "Devices: Phone"), (other, "Devices: Tablet") }.Select(job => new Task(() => job.Item1
                .With("project", "Mobile app").With("plan.name", "Nightly").With("plan.configurations", new[] { job.Item2 }).Declaring(41, 47).Run(Passed(41), Failed(47)))),
        ];
        foreach (var job in jobs)
        {
            job.Start();
            if (!atOnce)
                await job;
        }

        await Task.WhenAll(jobs);

        var entries = (await Server.Plan((await Server.Plans(Mobile)).Single().Number("id")!.Value)).GetProperty("entries").EnumerateArray().ToList();
        Assert.That(entries.Select(entry => entry.Number("suite_id")), Is.EquivalentTo(new[] { Android, Ios }));
        Assert.That(
            entries.SelectMany(entry => entry.GetProperty("runs").EnumerateArray()).Select(run => (run.Number("suite_id"), run.Text("config"), run.Number("passed_count"), run.Number("failed_count"))),
            Is.EquivalentTo([(Android, "Phone", 1, 0), (Android, "Tablet", 1, 0), (Ios, "Phone", 0, 1), (Ios, "Tablet", 0, 1)]));
    }

    [Test]
    public async Task A_suite_that_is_younger_than_what_others_know_is_found()
    {
        Project("Shop.Tests.dll").Declaring(41, 47).Run(Passed(41));
        var suite = (await Server.Post($"add_suite/{Mobile}", new { name = "Watch" })).Number("id")!.Value;
        var section = (await Server.Post($"add_section/{Mobile}", new { suite_id = suite, name = "All" })).Number("id")!.Value;
        var id = (await Server.Post($"add_case/{section}", new { title = "Tells the time" })).Number("id")!.Value;

        Project("Watch.Tests.dll").Declaring(42, id).Run(Passed(id));

        Assert.That((await Server.Runs(Mobile)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Does.Contain(((long?)suite, (long?)1)));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task A_case_that_fails_in_one_session_is_failed_in_its_suites_run_whichever_comes_last()
    {
        Project("Shop.Tests.dll").Declaring(41, 47).Run(Failed(41), Failed(47));
        Project("Cart.Tests.dll").Declaring(41, 47).Run(Passed(41), Passed(47));

        foreach (var run in await Server.Runs(Mobile))
            Assert.That((run.Number("passed_count"), run.Number("failed_count")), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task What_several_sessions_could_not_send_goes_into_one_run_for_each_suite_later()
    {
        Sandbox.Faults.Down = true;
        Project("Shop.Tests.dll").Run(Passed(41), Passed(47));
        Project("Cart.Tests.dll").Run(Passed(48), Passed(42));
        Sandbox.Faults.Down = false;

        Story.Invocation = null;
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Runs(Mobile)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo([(Android, 2), (Ios, 2)]));
    }

    [Test]
    public async Task A_run_that_somebody_closed_is_followed_by_another_and_that_of_the_other_suite_stays()
    {
        Project("Shop.Tests.dll").Run(Passed(41), Passed(47));
        await Server.Post($"close_run/{(await Server.Runs(Mobile)).Single(run => run.Number("suite_id") == Android).Number("id")}", new { });

        Project("Cart.Tests.dll").Declaring(42, 48).Run(Passed(42), Passed(48));

        Assert.That((await Server.Runs(Mobile)).Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo([(Android, 1), (Android, 1), (Ios, 2)]));
    }

    [Test]
    public async Task A_plan_is_left_open_as_long_as_another_session_may_report_into_a_run_of_it()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", false);
        Story.With("plan.name", "Release").With("plan.close", true);
        var first = Project("Android.Tests.dll").Declaring(41).Begin();
        await WaitFor(() => Log.Messages.Count == 1);

        Project("Ios.Tests.dll").Declaring(47).Run(Passed(47));
        Story.Run(first, Passed(41));

        var plan = (await Server.Plans(Mobile)).Single();
        Assert.That((plan.Number("passed_count"), plan.Flag("is_completed")), Is.EqualTo((2, false)));
        Assert.That(Log.Codes.Distinct(), Is.EqualTo(["TR0214"]));
    }

    private SharingSession Joiner(int number, Random random)
    {
        var cases = Enumerable.Range(0, 4).Select(_ => 41L + random.Next(12)).Distinct().ToArray();
        var context = Project($"{number}/Shop.Tests.dll").Declaring(cases).Context() with { Time = new JumpingTime() };
        return new SharingSession(context, Path.Combine(Story.Folder, Story.Assembly), cases, Log)
        {
            Delay = random.Next(20),
            DiesAfter = random.Next(4) == 0 ? random.Next(40) : null,
        };
    }

    private Story Project(string assembly)
    {
        Story.Assembly = assembly;
        return Story;
    }
}
