using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>
/// Every kind of request failure, at every request that changes data: each result is stored once, in one run, with its one file, by the session that recorded it. Without
/// a settle time, requests in doubt are left to a later process.
/// </summary>
internal sealed class FaultMatrixTests : StoryFixture
{
    private static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    private static readonly string[] Methods =
    [
        "add_run", "add_plan", "add_plan_entry", "add_run_to_plan_entry", "add_config_group", "add_config", "add_milestone",
        "add_results_for_cases", "add_attachment_to_result", "close_run", "close_plan",
    ];

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCaseSource(nameof(Cells))]
    public async Task Once(string fault, string method)
    {
        await Arrange(method);
        Fails(RequestFaults.All[fault] with { Method = method });

        Story.Run(Sent());

        await AssertOnce(method);
        Assert.That(Log.Codes, Has.None.AnyOf("TR0201", "TR0211", "TR0302", "TR0308", "TR0309"), Log.Text);
    }

    [TestCaseSource(nameof(Cells))]
    public async Task Once_though_what_is_in_doubt_is_never_sent_again_by_the_session(string fault, string method)
    {
        await Arrange(method);
        Story.With("delivery.settle", "never");
        Fails(RequestFaults.All[fault] with { Method = method });

        Story.Run(Sent());
        await ResumeUntilDelivered();

        await AssertOnce(method);
    }

    /// <summary>The server commits the request some seconds after the client timed out.</summary>
    [TestCaseSource(nameof(Methods))]
    public async Task Once_though_it_was_stored_after_all(string method)
    {
        await Arrange(method);
        Story.With("delivery.deadline", "24h").With("delivery.settle", "23h");
        Fails(new FaultRule { Method = method, Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(1) });

        var session = Task.Run(() => Story.Run(Sent()));
        await WaitFor(() => Sandbox.Requests.Of(method).Count > 0);
        while (!session.IsCompleted && Sandbox.Requests.Of(method)[0].Status == 0)
        {
            Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(10);
        }

        await session;
        await WaitFor(() => Sandbox.Requests.Of(method)[0].Status != 0);
        await ResumeUntilDelivered();

        await AssertOnce(method);
    }

    /// <summary>The server commits the request after the settle time has passed.</summary>
    [TestCase("add_run", "runs")]
    [TestCase("add_plan", "plans")]
    public async Task What_is_there_twice_after_all_is_said_with_both_links(string method, string kind)
    {
        await Arrange(method);
        Story.With("delivery.deadline", "20m");
        Fails(new FaultRule { Method = method, Kind = FaultKind.Delay, Delay = ServerTime.UntilEnded });
        // Delays the first request for results until the late object exists.
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Delay, Delay = ServerTime.UntilEndedToo });

        var session = Task.Run(() => Story.Run(Sent()));
        await WaitFor(() => Sandbox.Requests.Of(method).Count > 0);
        Time.Advance(TimeSpan.FromSeconds(61));
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        ServerTime.End(ServerTime.UntilEnded);
        await WaitFor(() => Sandbox.Requests.Of(method).All(request => request.Status != 0));
        ServerTime.End(ServerTime.UntilEndedToo);
        await session;

        var said = Log.Of("TR0227").Text;
        var ids = kind == "plans" ? (await Server.Plans()).Select(plan => plan.Number("id")) : (await Server.Runs()).Select(run => run.Number("id"));
        Assert.That(ids.ToList(), Has.Count.EqualTo(2));
        foreach (var id in ids)
            Assert.That(said, Does.Contain($"/{kind}/view/{id}"));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Once_for_each_of_two_processes_that_report_the_same(string fault)
    {
        var run = (await Server.Post("add_run/1", new { name = "Shared", include_all = false, case_ids = new[] { 1, 2, 3 } })).Number("id")!.Value;
        Story.With("run.id", run);
        Fails(RequestFaults.All[fault] with { Method = "add_results_for_cases", Times = 2 });
        var sent = Sent();

        Story.Context();
        await Task.WhenAll(Task.Run(RunOne), Task.Run(RunOne));
        bool RunOne() => Story.Run(Story.Begin(Story.ContextOfFile()), sent);

        foreach (var id in new long[] { 1, 2, 3 })
            Assert.That(await Server.Results(run, id), Has.Count.EqualTo(2), $"C{id} {Log.Text}");
        foreach (var result in await Server.Results(run, 2))
            Assert.That(result.GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
    }

    private static IEnumerable<string> Names() => RequestFaults.All.Keys;

    private static IEnumerable<TestCaseData> Cells() =>
        from fault in RequestFaults.All.Keys from method in Methods select new TestCaseData(fault, method).SetArgDisplayNames(fault, method);

    private static bool IsOfPlan(string method) => method is not ("add_run" or "add_results_for_cases" or "add_attachment_to_result" or "close_run");

    private async Task Arrange(string method)
    {
        if (method == "add_run_to_plan_entry")
        {
            // Another job created the entry with its run. The plan does not belong to this session, so it stays open.
            await Server.Post("add_plan/1", new { name = "Release", entries = new[] { new { suite_id = 1, name = "Nightly", config_ids = new[] { 1 } } } });
            Story.With("plan.name", "Release").With("plan.configurations", new[] { "Firefox" });
        }
        else if (IsOfPlan(method))
            Story.With("plan.name", "Release").With("plan.close", true).With("plan.milestone", "New").With("plan.configurations", new[] { "New: New" });
        else
            Story.With("run.close", true);
    }

    private TestResult[] Sent() => [Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")), Skipped(3)];

    private async Task ResumeUntilDelivered()
    {
        if (await Story.ResumeAsync())
            return;

        Time.Advance(BeyondDoubt);
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
    }

    private async Task AssertOnce(string method)
    {
        var run = IsOfPlan(method) ? await OnlyRunOfThePlan() : await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EquivalentTo(new long?[] { 1, 5, null }));
        foreach (var id in new long[] { 1, 2, 3 })
            await Server.Result(run, id);
        Assert.That((await Server.Result(run, 2)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.EqualTo(method != "add_run_to_plan_entry"));
    }

    private async Task<long> OnlyRunOfThePlan()
    {
        Assert.That(await Server.Runs(), Is.Empty);
        var plans = await Server.Plans();
        Assert.That(plans, Has.Count.EqualTo(1));
        var plan = await Server.Plan(plans[0].Number("id")!.Value);
        Assert.That(plan.GetProperty("entries").GetArrayLength(), Is.EqualTo(1));
        Assert.That((await Server.Get("get_configs/1")).EnumerateArray().Count(group => group.Text("name") == "New"), Is.LessThanOrEqualTo(1));
        Assert.That((await Server.Get("get_milestones/1")).GetProperty("milestones").EnumerateArray().Count(each => each.Text("name") == "New"), Is.LessThanOrEqualTo(1));
        return plan.GetProperty("entries")[0].GetProperty("runs").EnumerateArray().Single(run => run.Text("config") is "Firefox" or "New").Number("id")!.Value;
    }
}
