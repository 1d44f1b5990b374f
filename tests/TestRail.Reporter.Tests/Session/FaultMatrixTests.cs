using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox.Faulting;
using static TestRail.Reporter.Tests.Session.Kit.Results;

namespace TestRail.Reporter.Tests.Session;

/// <summary>Every way a request can fail, at every request that changes something: each result arrives once, in one run, with its one file.</summary>
internal sealed class FaultMatrixTests : StoryFixture
{
    private static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    private static readonly Dictionary<string, FaultRule> Faults = new()
    {
        ["429 with Retry-After"] = new() { Status = 429, RetryAfter = TimeSpan.FromSeconds(20) },
        ["429 without Retry-After"] = new() { Status = 429 },
        ["409"] = new() { Status = 409 },
        ["500"] = new() { Status = 500 },
        ["503"] = new() { Status = 503 },
        ["reset before"] = new() { Kind = FaultKind.DropBefore },
        ["reset after commit"] = new() { Kind = FaultKind.DropAfter },
        ["500 after commit"] = new() { Kind = FaultKind.StatusAfter, Status = 500 },
        ["truncated"] = new() { Kind = FaultKind.Truncated },
        ["HTML"] = new() { Kind = FaultKind.HtmlPage },
        ["empty"] = new() { Kind = FaultKind.Empty },
    };

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
        Fails(Faults[fault] with { Method = method });

        Story.Run(Sent());
        await ResumeUntilDelivered();

        await AssertOnce(method);
    }

    /// <summary>The answer comes after our time-out, and the commit seconds later still.</summary>
    [TestCaseSource(nameof(Methods))]
    public async Task Once_though_it_was_stored_after_all(string method)
    {
        await Arrange(method);
        Story.With("delivery.deadline", "01:00:00");
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

    [TestCaseSource(nameof(Names))]
    public async Task Once_for_each_of_two_processes_that_report_the_same(string fault)
    {
        var run = (await Server.Post("add_run/1", new { name = "Shared", include_all = false, case_ids = new[] { 1, 2, 3 } })).Number("id")!.Value;
        Story.With("run.id", run);
        Fails(Faults[fault] with { Method = "add_results_for_cases", Times = 2 });
        var sent = Sent();

        await Task.WhenAll(Task.Run(() => Story.Run(sent)), Task.Run(() => Story.Run(sent)));
        await ResumeUntilDelivered();

        foreach (var id in new long[] { 1, 2, 3 })
            Assert.That(await Server.Results(run, id), Has.Count.EqualTo(2), $"C{id}");
        foreach (var result in await Server.Results(run, 2))
            Assert.That(result.GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
    }

    private static IEnumerable<string> Names() => Faults.Keys;

    private static IEnumerable<TestCaseData> Cells() =>
        from fault in Faults.Keys from method in Methods select new TestCaseData(fault, method).SetArgDisplayNames(fault, method);

    private static bool IsOfPlan(string method) => method is not ("add_run" or "add_results_for_cases" or "add_attachment_to_result" or "close_run");

    private async Task Arrange(string method)
    {
        if (method == "add_run_to_plan_entry")
        {
            // The entry is there, with the run of another job; the plan is then not the session's, and stays open.
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
        Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, 5, null }));
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
